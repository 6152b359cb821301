package org.mingduo.office.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.desk.Rows.BodyChoice;
import org.mingduo.office.desk.Rows.ConferenceRow;
import org.mingduo.office.desk.Rows.DraftRow;
import org.mingduo.office.desk.Rows.FactRow;
import org.mingduo.office.desk.Rows.MatterRow;
import org.mingduo.office.lead.Leads;
import org.mingduo.office.matter.MatterStories;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.People;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.office.people.Sessions;
import org.mingduo.office.watch.Period;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the desk. Who is not logged in is led to the login and back. */
@RestController
class DeskPages {
    static final int STORIES = 40;
    private static final int HOT = 50;
    private static final int SIGNALS = 120;
    static final int NOTICES = 12;
    static final int ANNOUNCEMENTS = 8;
    static final int RINGS = 6;

    private final Html html;
    private final Frames frames;
    private final Sessions sessions;
    private final People people;
    private final Permits permits;
    private final OfficeSettings settings;
    private final Readings readings;
    private final Rings rings;
    private final StoryCards stories;
    private final SpokenRows spoken;
    private final Leads leads;
    private final HotStories hot;
    private final Aftermaths aftermaths;
    private final MatterStories matterStories;
    private final Tolls tolls;

    DeskPages(
            Html html,
            Frames frames,
            Sessions sessions,
            People people,
            Permits permits,
            OfficeSettings settings,
            Readings readings,
            Rings rings,
            StoryCards stories,
            SpokenRows spoken,
            Leads leads,
            HotStories hot,
            Aftermaths aftermaths,
            MatterStories matterStories,
            Tolls tolls) {
        this.html = html;
        this.frames = frames;
        this.sessions = sessions;
        this.people = people;
        this.permits = permits;
        this.settings = settings;
        this.readings = readings;
        this.rings = rings;
        this.stories = stories;
        this.spoken = spoken;
        this.leads = leads;
        this.hot = hot;
        this.aftermaths = aftermaths;
        this.matterStories = matterStories;
        this.tolls = tolls;
    }

    @GetMapping("/desk/login")
    ResponseEntity<String> login(HttpServletRequest request) {
        Frame f = frames.frame(request, "", null);
        return page(request, f, "desk/login", Map.of("people", settings.drill() ? people.all() : List.<Person>of()));
    }

    @GetMapping({"/desk", "/desk/"})
    ResponseEntity<String> watch(HttpServletRequest request) {
        return sessions.person(request)
                .map(person -> {
                    permits.demand(person, Act.SEE);
                    Frame f = frames.frame(request, "watch", person);
                    Words w = f.words();
                    List<StoryCard> urgent = stories.urgent(STORIES, person, w, f.now());
                    return page(
                            request,
                            f,
                            "desk/watch",
                            Map.of(
                                    "stories", urgent,
                                    "accounts", tolls.warned(urgent, w),
                                    "announcements", stories.announcements(ANNOUNCEMENTS, w),
                                    "told", stories.told(f.now()),
                                    "perDay", settings.alarms().perDay(),
                                    "notices", readings.notices(NOTICES, permits.sight(person), w),
                                    "rings", rings.running(RINGS, permits.sight(person), w, f.now()),
                                    "matters", readings.matters(person, true)));
                })
                .orElseGet(() -> toLogin(request));
    }

    @GetMapping("/desk/stories/{id}")
    ResponseEntity<String> story(HttpServletRequest request, @PathVariable String id) {
        Optional<Person> who = sessions.person(request);
        if (who.isEmpty()) {
            return toLogin(request);
        }
        permits.demand(who.get(), Act.SEE);
        Frame f = frames.frame(request, "watch", who.get());
        Words w = f.words();
        StoryCard story = stories.story(id, who.get(), w)
                .orElseThrow(() -> org.mingduo.office.Problem.notFound("story", id, "/desk lists them"));
        List<BodyChoice> bodies = readings.bodies();
        List<LeadAdvice> leads = advice(id, story.title(), bodies, w);
        Map<String, Object> view = new HashMap<>();
        view.put("story", story);
        view.put("chart", StoryChart.of(story, stories.outlook(id, f.now()), f.now(), w));
        view.put("announcements", stories.announcements(id, w));
        view.put("signals", stories.signals(id, SIGNALS, w));
        view.put("warnings", stories.warnings(id));
        view.put("turns", stories.turns(story.id(), w));
        view.put("bodies", bodies);
        view.put("leads", leads);
        view.put("matters", story.matter() != null ? List.of() : joinable(who.get(), story));
        view.put("after", aftermaths.of(id, w));
        view.put("toll", tolls.of(List.of(story.id()), story.matter(), w));
        return page(request, f, "desk/story", view);
    }

    @GetMapping("/desk/hot")
    ResponseEntity<String> hot(HttpServletRequest request, @RequestParam(defaultValue = "") String period) {
        return sessions.person(request)
                .map(person -> {
                    permits.demand(person, Act.SEE);
                    Frame f = frames.frame(request, "hot", person);
                    Words w = f.words();
                    return page(
                            request,
                            f,
                            "desk/hot",
                            Map.of(
                                    "stories", hot.of(Period.read(period, w.zone()), HOT, person, w),
                                    "years", hot.years(w.zone()),
                                    "period", period));
                })
                .orElseGet(() -> toLogin(request));
    }

    @GetMapping("/desk/matters")
    ResponseEntity<String> matters(HttpServletRequest request) {
        return sessions.person(request)
                .map(person -> {
                    Frame f = frames.frame(request, "matters", person);
                    return page(
                            request,
                            f,
                            "desk/matters",
                            Map.of(
                                    "matters", readings.matters(person, false),
                                    "bodies", readings.bodies()));
                })
                .orElseGet(() -> toLogin(request));
    }

    @GetMapping("/desk/matters/{id}")
    ResponseEntity<String> matter(HttpServletRequest request, @PathVariable String id) {
        return sessions.person(request)
                .map(person -> {
                    Map<String, Object> view = room(request, person, id);
                    Frame f = frames.frame(request, "matters", person);
                    view.put("toll", toll(person, id, f.words()));
                    return page(request, f, "desk/matter", view);
                })
                .orElseGet(() -> toLogin(request));
    }

    /** What the stories of a matter say of the people harmed. */
    Toll toll(Person person, String id, Words w) {
        permits.demand(person, Act.SEE, id);
        List<String> heard =
                matterStories.of(id).stream().map(MatterStories.Linked::story).toList();
        return tolls.of(heard, id, w);
    }

    /** Everything that the room of one matter shows but {@link #toll}; its parts take what they need. */
    Map<String, Object> room(HttpServletRequest request, Person person, String id) {
        permits.demand(person, Act.SEE, id);
        Frame f = frames.frame(request, "matters", person);
        Words w = f.words();
        Instant now = f.now();
        MatterRow m = readings.matter(id).orElseThrow();
        List<Ring> obligations = rings.ofMatter(id, w, now);
        List<DraftRow> drafts = spoken.drafts(id, person, w);
        List<ConferenceRow> conferences = spoken.conferences(id);
        Set<String> covered = spoken.covered(id);
        List<FactRow> facts = readings.facts(id, w);
        Map<String, Object> view = new HashMap<>();
        view.put("m", m);
        view.put("next", Advice.next(m, obligations, drafts, conferences, covered, now, w));
        view.put("rings", Rings.pending(obligations));
        view.put("obligations", obligations);
        view.put("facts", facts);
        view.put("drafts", drafts);
        view.put("conferences", conferences);
        view.put("covered", List.copyOf(covered));
        view.put("bodies", readings.bodies());
        view.put("grade", Advice.grade(tolls.recorded(id, facts, w), w));
        List<MatterStories.Linked> linked = matterStories.of(id);
        view.put(
                "asked",
                aftermaths.asked(
                        linked.stream().map(MatterStories.Linked::story).toList(), w));
        view.put("heard", stories.lines(linked, w));
        view.put("may", may(person, id));
        view.put("leads", assigned(facts) ? List.of() : others(advice(m.story(), m.title(), readings.bodies(), w), m));
        return view;
    }

    /** The open matters to which the person may add a story, those first whose titles share most with what it says. */
    private List<MatterRow> joinable(Person person, StoryCard story) {
        record Likely(MatterRow matter, long shared) {}
        Set<String> said = pairs(story.title() + "\n" + String.join("\n", story.keywords()));
        return readings.matters(person, true).stream()
                .filter(m -> permits.permits(person, permits.toRecord(MatterStories.ADDED), m.id()))
                .map(m -> new Likely(
                        m, pairs(m.title()).stream().filter(said::contains).count()))
                .sorted(Comparator.comparingLong(Likely::shared).reversed())
                .map(Likely::matter)
                .toList();
    }

    private static Set<String> pairs(String text) {
        return IntStream.range(1, text.length())
                .mapToObj(i -> text.substring(i - 1, i + 1))
                .collect(Collectors.toSet());
    }

    private List<LeadAdvice> advice(@Nullable String story, String title, List<BodyChoice> bodies, Words w) {
        Leads.Read read = leads.read(story, title);
        Map<String, String> names = bodies.stream().collect(Collectors.toMap(BodyChoice::id, BodyChoice::name));
        return LeadAdvice.of(leads.suggest(read), leads.measured(), read.texts(), names, w);
    }

    private static boolean assigned(List<FactRow> facts) {
        return facts.stream().anyMatch(fact -> fact.type().equals("lead-assigned"));
    }

    /** Who is suggested instead of the present lead; nobody where the lead itself is what would be suggested first. */
    private static List<LeadAdvice> others(List<LeadAdvice> advice, MatterRow m) {
        if (advice.isEmpty() || advice.getFirst().name().equals(m.lead())) {
            return List.of();
        }
        return advice.stream().filter(lead -> !lead.name().equals(m.lead())).toList();
    }

    /** The acts that the person's posts permit in the matter; the page offers only these. */
    private Set<String> may(Person person, String matter) {
        return Arrays.stream(Act.values())
                .filter(act -> permits.permits(person, act, matter))
                .map(Act::word)
                .collect(Collectors.toSet());
    }

    @GetMapping("/desk/board")
    ResponseEntity<String> board(HttpServletRequest request) {
        return sessions.person(request)
                .map(person -> {
                    permits.demand(person, Act.SEE);
                    Frame f = frames.frame(request, "board", person);
                    Readings.Board board = readings.board(permits.sight(person), f.words());
                    return page(
                            request,
                            f,
                            "desk/board",
                            Map.of(
                                    "columns", board.columns(),
                                    "rows", board.rows(),
                                    "misses", rings.missed(permits.sight(person), f.words(), f.now())));
                })
                .orElseGet(() -> toLogin(request));
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, Frame f, String template, Map<String, Object> view) {
        Map<String, Object> all = new HashMap<>(view);
        all.put("f", f);
        return frames.remembering(request, html.page(template, all));
    }

    private static ResponseEntity<String> toLogin(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        String then = request.getRequestURI() + (query == null ? "" : "?" + query);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/desk/login?then="
                                        + java.net.URLEncoder.encode(then, java.nio.charset.StandardCharsets.UTF_8))
                                .toString())
                .build();
    }
}
