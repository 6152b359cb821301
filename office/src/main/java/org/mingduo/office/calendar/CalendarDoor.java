package org.mingduo.office.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Notice;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.door.Fields;
import org.mingduo.office.door.Once;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Loading holiday notices, and reading which deadlines each moved, as far as the reader may see their matters. */
@RestController
class CalendarDoor {
    private static final int SOURCE_LIMIT = 1000; // characters

    private final Loading loading;
    private final HolidayNotices notices;
    private final Permits permits;
    private final Once once;
    private final OfficeTime time;

    CalendarDoor(Loading loading, HolidayNotices notices, Permits permits, Once once, OfficeTime time) {
        this.loading = loading;
        this.notices = notices;
        this.permits = permits;
        this.once = once;
        this.time = time;
    }

    @PostMapping("/api/calendar/notices")
    JsonNode load(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        permits.demand(person, Act.ADMINISTER);
        Fields fields = Fields.of(body);
        String source = fields.optionalText("source");
        if (source != null && (source.isBlank() || source.length() > SOURCE_LIMIT)) {
            throw Problem.badInput(
                    "the source is blank or too long", "source", "1 to " + SOURCE_LIMIT + " characters", "shorten it");
        }
        Loading.Paper paper =
                new Loading.Paper(fields.whole("year"), fields.text("text"), fields.optionalFlag("amends"), source);
        fields.nothingElse();
        return once.perform(person.id(), key, "load-notice", body, () -> {
            Loading.Loaded loaded = loading.load(person, paper);
            Map<String, Object> answer = json(person, loaded.notice());
            answer.put("confirmed", loaded.outcome().confirmed());
            answer.put(
                    "remarks",
                    loaded.remarks().stream().map(CalendarDoor::remark).toList());
            return answer;
        });
    }

    @GetMapping("/api/calendar/notices")
    List<Map<String, Object>> all(Person person) {
        permits.demand(person, Act.SEE);
        return notices.all().stream().map(notice -> json(person, notice)).toList();
    }

    @GetMapping("/api/calendar/notices/{id}")
    Map<String, Object> one(Person person, @PathVariable String id) {
        permits.demand(person, Act.SEE);
        HolidayNotice notice = notices.all().stream()
                .filter(known -> id.equals(Long.toString(known.id())))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("holiday notice", id, "GET /api/calendar/notices lists them"));
        Map<String, Object> json = json(person, notice);
        json.put("text", notice.text());
        return json;
    }

    private Map<String, Object> json(Person person, HolidayNotice notice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("notice", notice.id());
        json.put("year", notice.year());
        json.put("amends", notice.amends());
        json.put("source", notice.source());
        json.put("knownSince", time.write(notice.knownSince()));
        json.put("by", notice.person());
        json.put("days", HolidayNotices.days(notice.days()));
        List<Map<String, Object>> moves = new ArrayList<>();
        Predicate<String> seen = permits.sight(person);
        for (Moved moved : notices.moved(notice)) {
            if (moved.matter() == null || seen.test(moved.matter())) {
                moves.add(json(moved));
            }
        }
        json.put("moved", moves);
        return json;
    }

    private Map<String, Object> json(Moved moved) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (moved.matter() != null) {
            json.put("matter", moved.matter());
        }
        json.put("obligation", moved.obligation());
        json.put("book", moved.book());
        json.put("rule", moved.rule());
        json.put("bearer", moved.bearer());
        if (moved.from() != null) {
            json.put("from", time.write(moved.from()));
        }
        if (moved.to() != null) {
            json.put("to", time.write(moved.to()));
        }
        return json;
    }

    private static Map<String, Object> remark(Notice.Remark remark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sentence", remark.place().sentence());
        json.put("line", remark.place().line());
        json.put("column", remark.place().column());
        json.put("zh", remark.zh());
        json.put("en", remark.en());
        return json;
    }
}
