package org.mingduo.office.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.SettableClock;
import org.mingduo.office.TestDatabase;
import org.mingduo.office.store.Schema;
import org.mingduo.radar.Signal;
import org.mingduo.radar.alarm.AlarmSettings;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class WatchTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");
    private final SettableClock clock = new SettableClock("2026-03-02T09:00:00+08:00");
    private final List<Instant> rings = new ArrayList<>();
    private JdbcClient db;
    private TransactionTemplate transactions;
    private Database owner;

    @BeforeEach
    void freshDatabase() {
        owner = TestDatabase.fresh();
        Database application = Schema.migrate(owner);
        var source = new DriverManagerDataSource(application.url(), application.user(), application.password());
        db = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private Watch open() {
        return open(AlarmSettings.USUAL);
    }

    private Watch open(AlarmSettings alarms) {
        OfficeSettings settings = OfficeSettings.in(Path.of("unused"), clock).withAlarms(alarms);
        return new Watch(new Hearing(db), new Recorded(db), transactions, clock, new Live(), rings::add, settings);
    }

    private static List<Signal> crisis(int from, String what, String asked) {
        List<Signal> signals = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            signals.add(signal(from + n, what + asked.substring(n % 4) + n));
        }
        return signals;
    }

    @Test
    void announcements_are_stored_once_with_their_reason_and_what_is_held_back_is_not_lost() {
        Watch watch = open(AlarmSettings.USUAL.withPerDay(1));
        crisis(100, "松涛路燃气爆炸现场，有人受伤", "学校停课吗？谁负责？").forEach(signal -> watch.take(List.of(signal), "zhou"));
        watch.destroy();
        Watch again = open(AlarmSettings.USUAL.withPerDay(1));
        again.take(crisis(115, "望江化工厂起火浓烟滚滚，工人被困车间", "附近居民要不要撤离？污染河水吗？"), "zhou");
        Stories stories = new Stories(db);
        List<Map<String, Object>> all = stories.announcements(100).reversed();
        assertThat(all.getFirst()).containsEntry("told", true).containsEntry("left", 0);
        assertThat(all.stream()
                        .filter(one -> one.get("told").equals(true)
                                && !one.get("level").equals("red")))
                .hasSize(1);
        Map<String, Object> held = all.getLast();
        assertThat(held).containsEntry("told", false);
        assertThat(held.get("reason").toString()).contains("额度已用完").contains("held back");
        Map<String, Object> story = stories.story(held.get("story").toString()).orElseThrow();
        assertThat(story).containsEntry("level", "blue").containsEntry("waits", true);
        assertThat(stories.announcements(held.get("story").toString())).contains(held);
        assertThat(stories.outlook(story, MORNING.plus(Duration.ofHours(3)))).isPresent();
        assertThat(stories.told(MORNING.plus(Duration.ofHours(3)))).isOne();
        assertThatThrownBy(() -> db.sql("delete from announcement").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_was_held_back_is_announced_at_night_by_the_clock_once_and_a_restart_repeats_it_in_its_place() {
        AlarmSettings one = AlarmSettings.USUAL.withPerDay(1);
        Watch watch = open(one);
        clock.set(MORNING.plus(Duration.ofMinutes(2)).toString());
        crisis(0, "松涛路燃气爆炸现场，有人受伤", "学校停课吗？谁负责？").forEach(signal -> watch.take(List.of(signal), "zhou"));
        Instant late = MORNING.plus(Duration.ofMinutes(1_400));
        clock.set(late.toString());
        watch.take(crisis(1_390, "望江化工厂起火浓烟滚滚，工人被困车间", "附近居民要不要撤离？污染河水吗？"), "zhou");
        Stories stories = new Stories(db);
        assertThat(stories.announcements(9))
                .first()
                .satisfies(held -> assertThat(held).containsEntry("told", false));
        int before = stories.announcements(9).size();
        Instant room = rings.getLast();
        assertThat(room).isBetween(late, MORNING.plus(Duration.ofMinutes(1_460)));

        Watch again = open(one); // killed: hears again what came after the snapshot
        again.advance();
        assertThat(stories.announcements(9)).as("no room yet").hasSize(before);
        clock.set(room.toString());
        again.advance();
        again.advance();
        Map<String, Object> told = stories.announcements(9).getFirst();
        assertThat(stories.announcements(9)).hasSize(before + 1);
        assertThat(told).containsEntry("told", true);
        assertThat(stories.story(told.get("story").toString()).orElseThrow())
                .containsEntry("waits", false)
                .containsEntry("level", told.get("level"));

        Watch third = open(one); // killed again: repeats the advance too
        third.advance();
        third.destroy();
        clock.set(room.plusSeconds(60).toString());
        Watch fourth = open(one);
        fourth.advance();
        fourth.take(crisis(1_470, "望江化工厂起火浓烟滚滚，工人被困车间", "污染河水吗？附近居民要不要撤离？"), "zhou");
        assertThat(stories.announcements(99).stream()
                        .filter(a -> a.get("told").equals(true)
                                && a.get("level").equals(told.get("level"))
                                && a.get("story").equals(told.get("story"))))
                .hasSize(1);
        assertThat(db.sql("select count(*) from radar_advance")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void after_an_upgrade_every_signal_stands_where_the_record_says_and_numbers_keep_their_meaning() {
        Watch watch = open();
        watch.take(day(), "zhou");
        watch.destroy();
        List<Map<String, Object>> before = placements();
        int announced = new Stories(db).announcements(99).size();
        // What an earlier version made of it: it took the street lamps' story for one with the school's, under a higher
        // number.
        String[] stories = db.sql("select distinct story from placement where story is not null order by 1")
                .query(String.class)
                .list()
                .toArray(String[]::new);
        assertThat(stories).hasSizeGreaterThan(2);
        db.sql("insert into story_merged (story, into_story, reason, at) values (2, 1, '{}', now())")
                .update();
        db.sql("insert into story_became (story, into_story) values (2, 1)").update();
        db.sql("delete from story where id = 2").update();
        db.sql(
                        "insert into story_divided (story, into_story, signals, reason, at) values (3, 40, '[\"s5\"]', '{}', now())")
                .update();
        db.sql("insert into signal_moved (signal, story) values ('s5', 40)").update();
        TestDatabase.execute(
                owner, "update radar_snapshot set state = overlay(state placing '\\x00000006'::bytea from 5)");

        Watch upgraded = open();
        assertThat(placements()).isEqualTo(before);
        assertThat(upgraded.take(
                                List.of(new Signal(
                                        "c1",
                                        MORNING.plus(Duration.ofHours(1)),
                                        "x",
                                        "x",
                                        null,
                                        day().get(1).text(),
                                        null)),
                                "zhou")
                        .getFirst()
                        .story())
                .as("a copy of a text of the story that was taken in")
                .isEqualTo("1");
        assertThat(upgraded.take(
                                List.of(new Signal(
                                        "c2",
                                        MORNING.plus(Duration.ofHours(1)),
                                        "x",
                                        "x",
                                        null,
                                        day().get(5).text(),
                                        null)),
                                "zhou")
                        .getFirst()
                        .story())
                .as("a copy of the text that had left")
                .isEqualTo("40");
        assertThat(upgraded.take(List.of(signal(70, "西山公园晚上有人放风筝缠住电线")), "zhou")
                        .getFirst()
                        .story())
                .as("a new happening")
                .isEqualTo("41");
        assertThat(upgraded.aftermath("2"))
                .as("an old number")
                .isEqualTo(upgraded.aftermath("1"))
                .isPresent();
        assertThat(new Stories(db).announcements(99))
                .as("nothing is announced twice")
                .hasSize(announced);

        List<Map<String, Object>> then = placements();
        Watch later = open(); // the upgrade left a snapshot, and what came after it is decided again alike
        assertThat(later.take(List.of(signal(71, "西山公园晚上有人放风筝，缠住了电线")), "zhou")
                        .getFirst()
                        .story())
                .isEqualTo("41");
        assertThat(placements().subList(0, then.size())).isEqualTo(then);
    }

    private static Signal signal(int n, String text) {
        return new Signal("s" + n, MORNING.plus(Duration.ofMinutes(n)), "12345", "hotline", null, text, "a" + n);
    }

    @Test
    void two_stories_that_turn_out_to_be_one_are_found_under_both_numbers_with_all_their_signals() {
        Watch watch = open();
        String[] said = {
            "松涛路燃气爆炸现场浓烟滚滚",
            "学府街居民楼停气",
            "学府街居民楼停气到几点，停气影响做饭",
            "松涛路燃气爆炸，松涛路封路了",
            "松涛路燃气爆炸导致学府街居民楼停气",
            "因松涛路燃气爆炸，学府街居民楼停气至明天",
            "学府街居民楼停气是松涛路燃气爆炸引起的吗",
            "松涛路燃气爆炸和学府街居民楼停气的最新消息"
        };
        for (int i = 0; i < said.length; i++) {
            watch.take(List.of(signal(i, said[i])), "wang");
        }
        List<Map<String, Object>> mergers = db.sql("select story, into_story, reason from story_merged")
                .query()
                .listOfRows();
        assertThat(mergers).hasSize(1);
        String gone = mergers.getFirst().get("story").toString();
        String into = mergers.getFirst().get("into_story").toString();
        Stories stories = new Stories(db);
        assertThat(stories.story(gone)).isEqualTo(stories.story(into)).isPresent();
        assertThat(stories.signals(into, 100)).hasSize(said.length);
        assertThat(stories.urgent(100, Instant.now())).hasSize(1);
        assertThat(open().take(List.of(signal(0, said[0])), "wang").getFirst().story())
                .isEqualTo(into);
        assertThatThrownBy(() -> db.sql("delete from story_merged").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_story_that_turns_out_to_be_two_keeps_its_number_and_what_leaves_is_found_under_another() {
        Watch watch = open();
        String[] gas = {"浓烟", "消防", "伤者送医院", "封路", "疏散居民", "现场警戒", "起火原因"};
        String[] water = {"水压", "送水车", "老人没水喝", "物业通知", "抢修管道", "几点恢复供水", "自来水公司"};
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            said.add(said("松涛路燃气爆炸", gas, i));
        }
        for (int i = 0; i < 3; i++) {
            said.add(said("松涛路燃气爆炸", gas, i + 20) + "，" + said("滨河新城小区停水", water, i + 40));
        }
        for (int i = 0; i < 30; i++) {
            said.add(said("滨河新城小区停水", water, i));
        }
        for (int i = 0; i < said.size(); i++) {
            watch.take(List.of(signal(i, said.get(i))), "wang");
            if (i == 20) { // a copy goes where its text goes
                watch.take(List.of(signal(100, "转发微博 " + said.get(i))), "wang");
            }
        }
        List<Map<String, Object>> divided =
                db.sql("select story, into_story from story_divided").query().listOfRows();
        assertThat(divided).hasSize(1);
        String stays = divided.getFirst().get("story").toString();
        String leaves = divided.getFirst().get("into_story").toString();
        Stories stories = new Stories(db);
        assertThat(stories.signals(stays, 100))
                .allMatch(s -> s.get("text").toString().contains("燃气"));
        assertThat(stories.signals(leaves, 100))
                .allMatch(s -> s.get("text").toString().contains("停水"));
        assertThat(stories.signals(stays, 100).size()
                        + stories.signals(leaves, 100).size())
                .isEqualTo(said.size() + 1);
        assertThat(stories.signals(leaves, 100)).anyMatch(s -> s.get("id").equals("s100"));
        assertThat(stories.turns(stays)).isEqualTo(stories.turns(leaves)).hasSize(1);
        assertThat(stories.story(leaves)).isPresent();
        assertThat(open().take(List.of(signal(20, said.get(20))), "wang")
                        .getFirst()
                        .story())
                .isEqualTo(leaves);
        assertThatThrownBy(() -> db.sql("delete from story_divided").update()).isInstanceOf(DataAccessException.class);
    }

    private static String said(String what, String[] parts, int i) {
        char time = (char) ('一' + i * 7 % 97);
        return what + "，" + parts[i % 7] + "，" + parts[(i / 7 + 3 * i + 2) % 7] + "，第" + time + "次";
    }

    private static List<Signal> day() {
        List<Signal> signals = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            signals.add(signal(
                    n,
                    switch (n % 3) {
                        case 0 -> "河西路第一小学旁边发生燃气爆炸，有人受伤" + "，请问学校停课吗".repeat(n % 2);
                        case 1 -> "小区门口的路灯坏了三天没有人来修" + n;
                        default -> "公积金提取需要哪些材料，窗口周末开门吗" + n;
                    }));
        }
        return signals;
    }

    private List<Map<String, Object>> placements() {
        return db.sql(
                        "select p.signal, p.did, p.story from placement p join signal s on s.id = p.signal order by s.seq")
                .query()
                .listOfRows();
    }

    @Test
    void the_same_signal_again_changes_nothing() {
        Watch watch = open();
        assertThat(watch.take(List.of(signal(1, "停水了")), "zhou").getFirst().outcome())
                .isEqualTo(Taken.Outcome.ACCEPTED);
        Taken again = watch.take(List.of(signal(1, "停水了")), "zhou").getFirst();
        assertThat(again.outcome()).isEqualTo(Taken.Outcome.DUPLICATE);
        assertThat(again.story()).isEqualTo("1");
        assertThat(placements()).hasSize(1);
    }

    @Test
    void an_id_that_another_signal_has_is_refused_and_not_swallowed() {
        Watch watch = open();
        watch.take(List.of(signal(1, "停水了")), "zhou");
        Taken other = watch.take(List.of(signal(1, "停电了")), "zhou").getFirst();
        assertThat(other.outcome()).isEqualTo(Taken.Outcome.REFUSED);
        assertThat(other.reasons().getFirst().get("en")).contains("12345");
    }

    @Test
    void a_restart_hears_what_was_heard_and_goes_on_as_if_nothing_had_happened() {
        List<Signal> day = day();
        Watch whole = open();
        whole.take(day, "zhou");
        List<Map<String, Object>> wanted = placements();

        freshDatabase();
        open().take(day.subList(0, 13), "zhou"); // killed: no snapshot
        Watch second = open();
        second.take(day.subList(13, 20), "zhou");
        second.destroy(); // closed: leaves a snapshot
        assertThat(db.sql("select count(*) from radar_snapshot")
                        .query(Long.class)
                        .single())
                .isOne();
        open().take(day.subList(20, 31), "zhou"); // killed again: snapshot and more
        open().take(day.subList(31, 40), "zhou");
        assertThat(placements()).isEqualTo(wanted);
    }

    @Test
    void a_batch_that_the_store_refuses_leaves_no_trace_in_the_radar() {
        Watch watch = open();
        watch.take(List.of(signal(1, "停水了")), "zhou");
        List<Signal> bad = List.of(signal(2, "西山公园晚上有人放风筝"), new Signal("s3", MORNING, "x", "x", null, "a\0b", null));
        assertThatThrownBy(() -> watch.take(bad, "zhou")).isInstanceOf(DataAccessException.class);
        assertThat(watch.take(List.of(signal(2, "西山公园晚上有人放风筝")), "zhou")
                        .getFirst()
                        .outcome())
                .isEqualTo(Taken.Outcome.ACCEPTED);
        assertThat(placements()).hasSize(2);
    }

    @Test
    void an_answer_is_remembered_after_a_restart() {
        Watch watch = open();
        watch.take(day(), "zhou");
        watch.answered("1", MORNING.plus(Duration.ofHours(1)));
        watch.answered("1", MORNING.plus(Duration.ofHours(1)));
        watch.answered("no number", MORNING);
        assertThat(db.sql("select count(*) from story_answered")
                        .query(Long.class)
                        .single())
                .isOne();
        open().take(List.of(signal(99, "河西路第一小学旁边发生燃气爆炸，有人受伤")), "zhou");
        assertThat(new Stories(db).story("1").orElseThrow().get("answered")).isEqualTo("2026-03-02T09:00:00+08:00");
    }

    @Test
    void what_was_heard_cannot_be_altered_by_anybody() {
        open().take(List.of(signal(1, "停水了")), "zhou");
        for (String sql : List.of("update signal set text = ''", "delete from placement", "truncate signal cascade")) {
            assertThatThrownBy(() -> TestDatabase.execute(owner, sql)).hasStackTraceContaining("never altered");
            assertThatThrownBy(() -> db.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_gravest_level_stands_first_what_waits_next_to_red_and_what_is_silent_last() {
        Instant now = Instant.parse("2026-05-20T08:00:00Z");
        String[] levels = {"none", "blue", "yellow", "red", "orange", "yellow", "blue", "red"};
        for (int i = 0; i < levels.length; i++) {
            boolean waits = i == 6;
            Instant last = now.minus(Duration.ofDays(i == 7 ? 8 : 1));
            TestDatabase.execute(owner, """
                    insert into story (id, title, last_at, signals, level, score, record)
                    values (%1$d, '停水', '%2$s', 1, '%3$s', %4$d, '{"id": "%1$d", "waits": %5$b}')""".formatted(900 + i, last, levels[i], 40 - i, waits));
        }
        assertThat(new Stories(db).urgent(7, now))
                .extracting(story -> story.get("id"))
                .containsExactly("903", "906", "904", "902", "905", "901", "900");
        assertThat(new Stories(db).urgent(8, now))
                .extracting(story -> story.get("id"))
                .endsWith("907");
    }

    @Test
    void a_story_is_read_with_its_signals_and_reasons() {
        open().take(day(), "zhou");
        Stories stories = new Stories(db);
        assertThat(stories.urgent(10, Instant.now())).isNotEmpty();
        assertThat(stories.story("1").orElseThrow()).containsKeys("volume", "keywords", "demands", "causes");
        assertThat(stories.signals("1", 5))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s).containsKeys("text", "reasons"));
        assertThat(stories.story("77777")).isEmpty();
        assertThat(stories.story("x")).isEmpty();
        assertThat(stories.warnings(10)).isNotNull();
    }
}
