package org.mingduo.office.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.Problem;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The parts of pages that fetch themselves again when something happens, so that a half-written draft stays. */
@RestController
class DeskParts {
    /** Part of a matter's room to the values it shows. */
    private static final Map<String, Set<String>> ROOM = Map.of(
            "head", Set.of("m"),
            "heard", Set.of("heard", "may", "m"),
            "next", Set.of("next"),
            "rings", Set.of("rings"),
            "obligations", Set.of("obligations", "may"),
            "facts", Set.of("facts"),
            "drafts", Set.of("drafts", "covered", "may", "m"),
            "conferences", Set.of("conferences", "may"));

    private final Html html;
    private final Frames frames;
    private final Permits permits;
    private final DeskPages pages;
    private final StoryCards stories;
    private final Readings readings;
    private final Rings rings;
    private final OfficeSettings settings;
    private final Aftermaths aftermaths;
    private final Tolls tolls;

    DeskParts(
            Html html,
            Frames frames,
            Permits permits,
            DeskPages pages,
            StoryCards stories,
            Readings readings,
            Rings rings,
            OfficeSettings settings,
            Aftermaths aftermaths,
            Tolls tolls) {
        this.html = html;
        this.frames = frames;
        this.permits = permits;
        this.pages = pages;
        this.stories = stories;
        this.readings = readings;
        this.rings = rings;
        this.settings = settings;
        this.aftermaths = aftermaths;
        this.tolls = tolls;
    }

    @GetMapping("/desk/part/stories")
    ResponseEntity<String> stories(HttpServletRequest request, Person person) {
        permits.demand(person, Act.SEE);
        Frame f = frames.frame(request, "", person);
        Words w = f.words();
        List<StoryCard> urgent = stories.urgent(DeskPages.STORIES, person, w, f.now());
        return html.page(
                "part/stories", Map.of("stories", urgent, "accounts", tolls.warned(urgent, w), "now", f.now(), "w", w));
    }

    @GetMapping("/desk/part/announcements")
    ResponseEntity<String> announcements(HttpServletRequest request, Person person) {
        permits.demand(person, Act.SEE);
        Frame f = frames.frame(request, "", person);
        return html.page(
                "part/announcements",
                Map.of(
                        "announcements", stories.announcements(DeskPages.ANNOUNCEMENTS, f.words()),
                        "told", stories.told(f.now()),
                        "perDay", settings.alarms().perDay(),
                        "w", f.words()));
    }

    @GetMapping("/desk/part/stories/{id}/aftermath")
    ResponseEntity<String> aftermath(HttpServletRequest request, Person person, @PathVariable String id) {
        permits.demand(person, Act.SEE);
        Words w = frames.frame(request, "", person).words();
        Map<String, Object> view = new HashMap<>();
        view.put("after", aftermaths.of(id, w));
        view.put("matter", stories.matter(id, person));
        view.put("w", w);
        return html.page("part/aftermath", view);
    }

    @GetMapping("/desk/part/notices")
    ResponseEntity<String> notices(HttpServletRequest request, Person person) {
        permits.demand(person, Act.SEE);
        Words w = frames.frame(request, "", person).words();
        return html.page(
                "part/notices",
                Map.of("notices", readings.notices(DeskPages.NOTICES, permits.sight(person), w), "w", w));
    }

    @GetMapping("/desk/part/matters")
    ResponseEntity<String> matters(HttpServletRequest request, Person person) {
        permits.demand(person, Act.SEE);
        Words w = frames.frame(request, "", person).words();
        return html.page("part/matters", Map.of("matters", readings.matters(person, true), "w", w));
    }

    @GetMapping("/desk/part/rings")
    ResponseEntity<String> rings(HttpServletRequest request, Person person) {
        permits.demand(person, Act.SEE);
        Frame f = frames.frame(request, "", person);
        return html.page(
                "part/rings",
                Map.of(
                        "rings",
                        rings.running(DeskPages.RINGS, permits.sight(person), f.words(), f.now()),
                        "w",
                        f.words(),
                        "now",
                        f.now()));
    }

    @GetMapping("/desk/part/matters/{id}/toll")
    ResponseEntity<String> toll(HttpServletRequest request, Person person, @PathVariable String id) {
        Words w = frames.frame(request, "", person).words();
        return html.page("part/toll", Map.of("toll", pages.toll(person, id, w), "w", w));
    }

    @GetMapping("/desk/part/matters/{id}/{part}")
    ResponseEntity<String> part(
            HttpServletRequest request, Person person, @PathVariable String id, @PathVariable String part) {
        Set<String> shows = ROOM.get(part);
        if (shows == null) {
            throw Problem.notFound("part", part, String.join(", ", ROOM.keySet()) + ", toll");
        }
        Map<String, Object> view = new HashMap<>(pages.room(request, person, id));
        view.keySet().retainAll(shows);
        Frame f = frames.frame(request, "", person);
        view.put("w", f.words());
        if ((part.equals("drafts") || part.equals("heard")) && view.remove("m") instanceof Rows.MatterRow m) {
            view.put("open", m.open());
            view.put("matter", m.id());
        }
        if (part.equals("rings")) {
            view.put("now", f.now());
        }
        return html.page("part/" + part, view);
    }
}
