package org.mingduo.office.door;

import java.util.List;
import java.util.Map;
import org.mingduo.office.OfficeTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether everything that follows from what was answered so far has been done: alarms, log, pages. */
@RestController
class SettledDoor {
    private final List<Settling> parts;
    private final OfficeTime time;

    SettledDoor(List<Settling> parts, OfficeTime time) {
        this.parts = parts;
        this.time = time;
    }

    @GetMapping("/api/settled")
    Map<String, Object> settled() {
        boolean settled = true;
        for (Settling part : parts) { // in no order: one part's work may make work for another
            if (!part.settled()) {
                settled = false;
                part.hurry();
            }
        }
        return Map.of("settled", settled, "now", time.write(time.now()));
    }
}
