package org.mingduo.office.oversight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board over HTTP. */
@RestController
class BoardDoor {
    private final Oversight oversight;
    private final Permits permits;
    private final OfficeTime time;

    BoardDoor(Oversight oversight, Permits permits, OfficeTime time) {
        this.oversight = oversight;
        this.permits = permits;
        this.time = time;
    }

    @GetMapping("/api/board")
    Map<String, Object> board(Person person) {
        permits.demand(person, Act.SEE);
        Board board = oversight.board(permits.sight(person));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", time.write(time.now()));
        json.put("rules", board.rules());
        json.put("bodies", board.bodies());
        json.put("cells", board.cells().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Board.Cell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("body", cell.body());
        json.put("book", cell.book());
        json.put("rule", cell.rule());
        json.put("counts", cell.counts());
        json.put("worst", cell.worst());
        json.put("severity", cell.severity().word());
        json.put("missed", cell.missed());
        if (cell.nextDue() != null) {
            json.put("nextDue", time.write(cell.nextDue()));
        }
        return json;
    }
}
