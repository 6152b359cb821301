package org.mingduo.office.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the watch has seen, for officials. */
@RestController
class WatchDoor {
    private static final int MOST = 1_000;
    private static final int SIGNALS = 200;

    private final Stories stories;
    private final Watch watch;
    private final Live live;
    private final Permits permits;
    private final OfficeTime time;

    WatchDoor(Stories stories, Watch watch, Live live, Permits permits, OfficeTime time) {
        this.stories = stories;
        this.watch = watch;
        this.live = live;
        this.permits = permits;
        this.time = time;
    }

    @GetMapping("/api/stories")
    List<Map<String, Object>> urgent(Person person, @RequestParam(defaultValue = "100") int limit) {
        permits.demand(person, Act.SEE);
        return stories.urgent(Math.clamp(limit, 1, MOST), time.now());
    }

    /** The stories that move most people: of a year ({@code 2019}), of a month ({@code 2019-07}), or of all times. */
    @GetMapping("/api/hot")
    List<Map<String, Object>> hot(
            Person person,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "100") int limit) {
        permits.demand(person, Act.SEE);
        Period asked = Period.read(period, time.zone());
        return stories.hot(Math.clamp(limit, 1, MOST), asked.from(), asked.until());
    }

    @GetMapping("/api/stories/{id}")
    Map<String, Object> story(Person person, @PathVariable String id) {
        permits.demand(person, Act.SEE);
        Map<String, Object> story = new LinkedHashMap<>(
                stories.story(id).orElseThrow(() -> Problem.notFound("story", id, "GET /api/stories lists them")));
        watch.aftermath(id).ifPresent(now -> story.put("aftermath", now));
        story.put("outlook", stories.outlook(story, time.now()).orElse(null));
        story.put("warnings", stories.warnings(id));
        story.put("announcements", stories.announcements(id));
        story.put("latest", stories.signals(id, SIGNALS));
        return story;
    }

    @GetMapping("/api/warnings")
    List<Map<String, Object>> warnings(Person person, @RequestParam(defaultValue = "100") int limit) {
        permits.demand(person, Act.SEE);
        return stories.warnings(Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/api/announcements")
    List<Map<String, Object>> announcements(Person person, @RequestParam(defaultValue = "100") int limit) {
        permits.demand(person, Act.SEE);
        return stories.announcements(Math.clamp(limit, 1, MOST));
    }

    @GetMapping(path = "/desk/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Person person) {
        permits.demand(person, Act.SEE);
        return live.listen(permits.sight(person));
    }
}
