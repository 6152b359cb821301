package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.alarm.AlarmSettings;

class RadarTest {
    private static final Instant NOON = Instant.parse("2026-05-19T04:00:00Z");
    private static final String BLAST = "松涛路118号一栋五层楼刚刚发生爆炸，旁边就是松涛路小学，有人受伤";
    private static final String BUS = "27路公交车改线以后老人去医院要多走两站路，请公交公司说明";

    private final Radar radar = new Radar();

    @Test
    void the_first_signal_opens_the_first_story() {
        Placement placement = radar.accept(at(0, "a", BLAST));
        assertThat(placement).isInstanceOf(Placement.Opened.class);
        assertThat(placement.story()).hasValue(1);
        assertThat(placement.reasons()).containsExactly(new Reason.NothingNear());
    }

    @Test
    void a_signal_about_the_same_happening_joins_and_says_which_terms_it_shares() {
        radar.accept(at(0, "a", BLAST));
        radar.accept(at(1, "b", BUS));
        Placement placement = radar.accept(at(2, "c", "听到爆炸声，松涛路小学的玻璃都碎了"));
        assertThat(placement).isInstanceOf(Placement.Joined.class);
        assertThat(placement.story()).hasValue(1);
        Reason.SharedTerms shared = (Reason.SharedTerms) placement.reasons().getFirst();
        assertThat(shared.terms()).extracting(Reason.Term::text).contains("松涛路小学");
        assertThat(shared.zh()).startsWith("共同用词：松涛路小学 0.");
        assertThat(shared.en()).startsWith("shared terms: 松涛路小学 0.");
        assertThat(placement.reasons()).anyMatch(r -> r instanceof Reason.Likeness likeness && likeness.reached());
        assertThat(placement.reasons()).contains(new Reason.Decay(Duration.ofMinutes(2), Fading.factor(120)));
    }

    @Test
    void two_stories_become_one_when_a_signal_speaks_of_both_and_whoever_asks_for_the_first_finds_the_other()
            throws IOException {
        Radar radar = new Radar();
        List<Merger> mergers = new ArrayList<>();
        radar.onMerger(mergers::add);
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
            radar.accept(Signal.of("m" + i, said[i]));
        }
        assertThat(mergers).hasSize(1);
        Merger merger = mergers.getFirst();
        assertThat(merger.likeness()).isGreaterThanOrEqualTo(merger.threshold());
        assertThat(radar.storyNow(merger.story())).isEqualTo(merger.into());
        Story one = radar.story(merger.story()).orElseThrow();
        assertThat(one.id()).isEqualTo(merger.into());
        assertThat(one.signals()).isEqualTo(said.length);
        assertThat(radar.storyOf("m0")).isEqualTo(radar.storyOf("m1"));
        assertThat(radar.counts().merged()).isEqualTo(1);

        var state = new ByteArrayOutputStream();
        radar.snapshot(state);
        Radar again = Radar.restore(new ByteArrayInputStream(state.toByteArray()));
        assertThat(again.story(merger.story())).contains(one);
    }

    @Test
    void a_story_that_drifted_from_one_happening_to_another_is_parted_and_its_signals_and_copies_follow()
            throws IOException {
        Radar radar = new Radar();
        List<Division> divisions = new ArrayList<>();
        radar.onDivision(divisions::add);
        List<Signal> stream = Drift.signals();
        stream.forEach(radar::accept);
        assertThat(divisions).hasSize(1);
        Division division = divisions.getFirst();
        assertThat(division.likeness()).isLessThan(division.threshold());
        Story stays = radar.story(division.story()).orElseThrow();
        Story leaves = radar.story(division.into()).orElseThrow();
        assertThat(leaves.signals() + stays.signals()).isEqualTo(stream.size());
        assertThat(leaves.title()).contains("停水");
        assertThat(stays.title()).contains("燃气");
        for (String id : division.signals()) {
            assertThat(radar.storyOf(id)).hasValue(division.into());
        }
        assertThat(radar.storyOf("0")).hasValue(division.story());
        Signal copied = stream.get(Integer.parseInt(division.signals().getLast()));
        assertThat(radar.accept(Signal.of("copy", "转发微博 " + copied.text())).story())
                .hasValue(division.into());
        assertThat(radar.counts().divided()).isEqualTo(1);
    }

    @Test
    void a_snapshot_in_the_middle_of_a_drift_parts_as_if_nothing_had_been() throws IOException {
        List<Signal> stream = Drift.signals();
        Radar whole = new Radar();
        stream.forEach(whole::accept);
        for (int cut : new int[] {1, 15, stream.size() / 2, stream.size() - 1}) {
            Radar first = new Radar();
            stream.subList(0, cut).forEach(first::accept);
            Radar second = Radar.restore(new ByteArrayInputStream(state(first)));
            stream.subList(cut, stream.size()).forEach(second::accept);
            assertThat(state(second)).isEqualTo(state(whole));
        }
    }

    @Test
    void the_final_story_of_a_signal_and_of_its_copies_is_the_one_that_it_left_for() {
        FinalStories stories = new FinalStories(Radar.gathering(RadarLimits.USUAL));
        List<Signal> stream = Drift.signals();
        int copies = 0;
        for (Signal signal : stream) {
            stories.accept(Heard.of(Signal.of(FinalStories.id(stories.size()), signal.text())));
            if (signal.text().contains("停水") && copies++ < 3) {
                stories.accept(Heard.of(Signal.of(FinalStories.id(stories.size()), "转发微博 " + signal.text())));
            }
        }
        for (int i = 1; i < stories.size(); i++) {
            assertThat(stories.story(i)).isPositive();
        }
        assertThat(stories.story(0)).isNotEqualTo(stories.story(stories.size() - 1));
    }

    private static byte[] state(Radar radar) throws IOException {
        var out = new ByteArrayOutputStream();
        radar.snapshot(out);
        return out.toByteArray();
    }

    @Test
    void a_radar_that_only_gathers_puts_every_signal_where_any_other_does() {
        Radar tells = new Radar();
        Radar gathers = Radar.gathering(RadarLimits.USUAL);
        for (int i = 0; i < 300; i++) {
            Signal signal = Signal.of("g" + i, "第" + i % 7 + "小学门口" + "堵车".repeat(i % 3) + "，家长请求疏导" + i % 11);
            assertThat(gathers.accept(signal).story())
                    .isEqualTo(tells.accept(signal).story());
        }
    }

    @Test
    void a_signal_about_something_else_opens_another_story() {
        radar.accept(at(0, "a", BLAST));
        assertThat(radar.accept(at(1, "b", BUS)).story()).hasValue(2);
    }

    @Test
    void the_same_text_again_is_spread_whatever_dresses_it_up() {
        radar.accept(at(0, "a", BLAST));
        Placement placement =
                radar.accept(at(1, "b", "转发微博 //@老王: " + BLAST.replace("，", "！！ ") + "😱😱 http://t.cn/abc"));
        assertThat(placement).isInstanceOf(Placement.Repeated.class);
        assertThat(((Placement.Repeated) placement).ofSignal()).isEqualTo("a");
        assertThat(placement.reasons().getFirst()).isEqualTo(new Reason.SameText("a"));
        Story story = radar.story(1).orElseThrow();
        assertThat(story.signals()).isEqualTo(2);
        assertThat(story.spread()).isEqualTo(1);
    }

    @Test
    void a_copy_with_a_sentence_added_is_spread() {
        radar.accept(at(0, "a", BLAST));
        Placement placement = radar.accept(at(1, "b", "太吓人了。" + BLAST));
        assertThat(placement).isInstanceOf(Placement.Repeated.class);
        assertThat(placement.reasons().getFirst()).isInstanceOf(Reason.NearText.class);
    }

    @Test
    void a_report_with_another_number_is_news_and_no_copy() {
        radar.accept(at(0, "a", "云汀市应急管理局通报，松涛路燃气爆炸事故已造成3人死亡，现场搜救仍在进行"));
        Placement placement = radar.accept(at(60, "b", "云汀市应急管理局通报，松涛路燃气爆炸事故已造成12人死亡，现场搜救仍在进行"));
        assertThat(placement).isInstanceOf(Placement.Joined.class);
    }

    @Test
    void the_same_id_twice_changes_nothing() throws IOException {
        radar.accept(at(0, "a", BLAST));
        Story before = radar.story(1).orElseThrow();
        Placement again = radar.accept(at(5, "a", BUS));
        assertThat(again)
                .isEqualTo(new Placement.Known("a", OptionalLong.of(1), java.util.List.of(new Reason.SeenBefore())));
        assertThat(radar.story(1)).hasValue(before);
        assertThat(radar.counts().known()).isEqualTo(1);
        assertThat(radar.counts().live()).isEqualTo(1);
    }

    @Test
    void a_text_with_nothing_readable_is_refused_and_counted() {
        for (String blank : new String[] {"", "  \n\t ", "😀😀", "\u200B\uFEFF\u202E", "!!!???", "\uD83D", "转发微博"}) {
            Placement placement = radar.accept(Signal.of("blank" + blank.hashCode(), blank));
            assertThat(placement).as(blank).isInstanceOf(Placement.Refused.class);
            assertThat(placement.reasons()).containsExactly(new Reason.Blank());
        }
        assertThat(radar.counts().refused()).isEqualTo(7);
        assertThat(radar.counts().live()).isZero();
    }

    @Test
    void a_text_of_ten_megabytes_is_read_in_part_and_says_so() {
        String huge = "松涛路爆炸现场".repeat(1_500_000);
        Placement placement = radar.accept(Signal.of("huge", huge));
        assertThat(placement.reasons()).contains(new Reason.Shortened(Cleaning.READ, huge.length()));
        assertThat(radar.story(1).orElseThrow().title().length()).isLessThanOrEqualTo(80);
    }

    @Test
    void copies_without_number_leave_one_story_and_a_small_state() throws IOException {
        for (int i = 0; i < 20_000; i++) {
            radar.accept(at(i, "copy" + i, BLAST));
        }
        Story story = radar.story(1).orElseThrow();
        assertThat(story.signals()).isEqualTo(20_000);
        assertThat(story.spread()).isEqualTo(19_999);
        assertThat(story.volume().size()).isLessThanOrEqualTo(Pulse.BUCKETS);
        assertThat(story.volume().stream().mapToLong(Story.Volume::signals).sum())
                .isEqualTo(20_000);
        assertThat(radar.counts().live()).isEqualTo(1);
    }

    @Test
    void a_story_is_let_go_when_nobody_speaks_of_it_any_more() {
        radar.accept(at(0, "a", BLAST));
        long later = Duration.ofDays(200).toMinutes();
        radar.accept(at(later, "b", BUS));
        radar.accept(at(later + 1, "c", BUS + "，快点"));
        assertThat(radar.story(1)).isEmpty();
        assertThat(radar.storyOf("a")).isEmpty();
        assertThat(radar.counts().expired()).isEqualTo(1);
        assertThat(radar.accept(at(later + 2, "d", BLAST))).isInstanceOf(Placement.Opened.class);
    }

    @Test
    void one_wild_time_does_not_push_the_stream_ahead() {
        radar.accept(at(0, "a", BLAST));
        radar.accept(at(1, "b", BUS));
        Placement wild = radar.accept(Signal.of("c", Instant.parse("2150-12-31T00:00:00Z"), "完全不同的内容：菜市场今天卖白菜"));
        assertThat(wild.reasons()).anyMatch(Reason.TimeAhead.class::isInstance);
        assertThat(radar.accept(at(2, "d", BLAST + "，救护车来了")).story()).hasValue(1);
        assertThat(radar.counts().expired()).isZero();
    }

    @Test
    void a_time_that_nobody_can_mean_is_replaced_by_the_streams_and_said() {
        radar.accept(at(0, "a", BLAST));
        int n = 0;
        for (Instant wild : List.of(Instant.MIN, Instant.parse("1066-10-14T00:00:00Z"), Instant.MAX)) {
            Placement placement = radar.accept(Signal.of("w" + n++, wild, BLAST + "，救护车来了" + n));
            assertThat(placement.reasons()).contains(new Reason.TimeUnbelievable(wild));
            assertThat(placement.story()).hasValue(1);
        }
        Story story = radar.story(1).orElseThrow();
        assertThat(story.first()).isEqualTo(story.last());
        assertThat(radar.counts().refused()).isZero();
    }

    @Test
    void questions_are_demands_until_a_release_answers_them() {
        radar.accept(at(0, "a", BLAST + "。爆炸原因是什么？谁来负责？"));
        radar.accept(at(1, "b", "松涛路爆炸到底死了多少人？请尽快公布松涛路爆炸的伤亡名单。"));
        Story asked = radar.story(1).orElseThrow();
        assertThat(asked.demands()).extracting(Story.Demand::text).contains("谁来负责？");
        assertThat(asked.openDemands()).isEqualTo(4);
        assertThat(radar.answered(1, NOON.plusSeconds(600))).isTrue();
        assertThat(radar.story(1).orElseThrow().openDemands()).isZero();
        radar.accept(at(20, "c", "松涛路爆炸的原因为什么还不公布？松涛路小学明天上课吗？"));
        Story after = radar.story(1).orElseThrow();
        assertThat(after.openDemands()).isEqualTo(2);
        assertThat(after.answered()).isEqualTo(NOON.plusSeconds(600));
        assertThat(radar.answered(99, NOON)).isFalse();
    }

    @Test
    void after_a_release_the_story_says_what_is_still_asked_and_what_is_new() throws IOException {
        for (int i = 0; i < 6; i++) {
            radar.accept(at(i, "a" + i, BLAST + "第" + i + "次播报。到底有多少人伤亡？居民楼什么时候恢复供气？"));
        }
        assertThat(radar.story(1).orElseThrow().aftermath()).isEmpty();
        radar.answered(1, NOON.plusSeconds(600));
        for (int i = 0; i < 6; i++) {
            radar.accept(at(20 + i, "b" + i, "松涛路118号爆炸现场，松涛路小学旁第" + i + "栋居民楼什么时候恢复供气？学校明天上课吗？"));
        }
        Aftermath after = radar.story(1).orElseThrow().aftermath().getFirst();
        assertThat(after.release()).isEqualTo(NOON.plusSeconds(600));
        assertThat(after.before()).isEqualTo(6);
        assertThat(after.after()).isEqualTo(6);
        assertThat(after.fates())
                .extracting(Aftermath.Fate::outcome)
                .containsExactly(Aftermath.Outcome.OPEN, Aftermath.Outcome.NEW, Aftermath.Outcome.FALLEN);
        assertThat(after.fates().getLast().text()).isEqualTo("到底有多少人伤亡？");
    }

    @Test
    void a_blast_near_a_school_that_everybody_speaks_of_turns_red_and_says_why() {
        for (int i = 0; i < 60; i++) {
            radar.accept(blast(i));
        }
        Warning warning = radar.warning(1).orElseThrow();
        assertThat(warning.level()).isEqualTo(Warning.Level.RED);
        assertThat(warning.causes()).extracting(Warning.Cause::part).containsExactlyInAnyOrder(Warning.Part.values());
        assertThat(warning.zh()).startsWith("得分 ").contains("维持红色");
        Warning.Cause severity = warning.causes().stream()
                .filter(c -> c.part() == Warning.Part.SEVERITY)
                .findFirst()
                .orElseThrow();
        assertThat(severity.zh()).contains("爆炸").contains("死亡");
        assertThat(severity.en()).contains("explosion").contains("dead");
    }

    @Test
    void every_rise_is_announced_once_with_its_reason_also_after_a_restart() throws IOException {
        List<Announcement> told = new ArrayList<>();
        Radar radar = new Radar();
        radar.onAnnouncement(told::add);
        for (int i = 0; i < 60; i++) {
            radar.accept(blast(i));
            if (i == 30) {
                radar = restored(radar, AlarmSettings.USUAL);
                radar.onAnnouncement(told::add);
            }
        }
        assertThat(told).isNotEmpty().allSatisfy(one -> {
            assertThat(one.story()).isEqualTo(1);
            assertThat(one.told()).isTrue();
            assertThat(one.zh()).contains("门槛");
            assertThat(one.en()).contains("reaches");
        });
        assertThat(told).extracting(Announcement::level).doesNotHaveDuplicates().isSorted();
        assertThat(told.getLast().level()).isEqualTo(Warning.Level.RED);
    }

    @Test
    void what_finds_no_budget_is_held_back_and_says_so() {
        Radar radar = new Radar(RadarLimits.USUAL, AlarmSettings.USUAL.withPerDay(1));
        List<Announcement> told = new ArrayList<>();
        radar.onAnnouncement(told::add);
        for (int i = 0; i < 6; i++) {
            radar.accept(blast(i));
        }
        for (int i = 0; i < 6; i++) {
            radar.accept(at(10, "f" + i, "望江区化工厂起火，浓烟滚滚，第" + i + "车间有人被困，望江化工厂谁来管？" + "快救人".repeat(i)));
        }
        assertThat(told).extracting(Announcement::told).containsExactly(true, false);
        Announcement held = told.getLast();
        Story story = radar.story(held.story()).orElseThrow();
        assertThat(story.title()).contains("化工厂");
        assertThat(story.warning().level()).isEqualTo(Warning.Level.BLUE);
        assertThat(story.warning().waits()).isTrue();
        assertThat(story.warning().zh()).contains("额度已用完").contains("暂列蓝色");
        assertThat(held.en()).contains("held back");
    }

    @Test
    void what_was_held_back_is_announced_when_the_day_that_was_spent_is_over_though_nobody_says_a_word()
            throws IOException {
        AlarmSettings one = AlarmSettings.USUAL.withPerDay(1);
        Radar radar = new Radar(RadarLimits.USUAL, one);
        for (int i = 0; i < 6; i++) {
            radar.accept(blast(i));
        }
        assertThat(radar.nextRoom(NOON)).isEmpty();
        for (int i = 0; i < 6; i++) {
            radar.accept(at(23 * 60 + 30, "f" + i, "望江区化工厂起火，浓烟滚滚，第" + i + "车间有人被困，望江化工厂谁来管？" + "快救人".repeat(i)));
        }
        Instant room = radar.nextRoom(NOON).orElseThrow();
        assertThat(room).isEqualTo(NOON.plus(Duration.ofDays(1)));
        Radar again = restored(radar, one);
        List<Announcement> told = new ArrayList<>();
        again.onAnnouncement(told::add);
        assertThat(again.advance(room.minusSeconds(1))).isFalse();
        assertThat(state(again)).as("nothing has changed").isEqualTo(state(radar));
        assertThat(again.advance(room)).isTrue();
        assertThat(again.advance(room.plusSeconds(1))).as("not twice").isFalse();
        assertThat(told).singleElement().satisfies(late -> {
            assertThat(late.told()).isTrue();
            assertThat(late.at()).isEqualTo(room);
            assertThat(again.story(late.story()).orElseThrow().title()).contains("化工厂");
        });
        Warning warning = again.warning(told.getFirst().story()).orElseThrow();
        assertThat(warning.level()).isEqualTo(told.getFirst().level());
        assertThat(warning.waits()).isFalse();
        assertThat(again.nextRoom(room)).isEmpty();
        assertThat(radar.advance(room)).as("the first radar, alike").isTrue();
        assertThat(state(radar)).isEqualTo(state(again));
    }

    @Test
    void a_radar_that_only_gathers_announces_nothing() {
        Radar radar = Radar.gathering(RadarLimits.USUAL);
        List<Announcement> told = new ArrayList<>();
        radar.onAnnouncement(told::add);
        for (int i = 0; i < 60; i++) {
            radar.accept(blast(i));
        }
        assertThat(told).isEmpty();
        assertThat(radar.warning(1).orElseThrow().level()).isEqualTo(Warning.Level.NONE);
    }

    @Test
    void a_story_tells_how_far_it_may_go_and_where_it_burst() {
        radar.accept(at(0, "calm", BLAST));
        assertThat(radar.story(1).orElseThrow().outlook(NOON)).isEmpty();
        for (int i = 0; i < 60; i++) {
            radar.accept(at(120 + i / 6, "s" + i, "松涛路爆炸现场第" + i + "位目击者：松涛路小学旁边有人受伤" + "消防车救护车".substring(i % 4)));
        }
        Story story = radar.story(1).orElseThrow();
        assertThat(story.bursts()).hasSize(1);
        assertThat(story.bursts().getFirst().from()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(story.width()).isEqualTo(Duration.ofMinutes(10));
        assertThat(story.outlook(NOON.plus(Duration.ofMinutes(130)))).hasValueSatisfying(ahead -> {
            assertThat(ahead.soFar()).isEqualTo(61);
            assertThat(ahead.low()).isBetween(61L, ahead.expected());
            assertThat(ahead.high()).isGreaterThan(ahead.expected());
            assertThat(ahead.zh()).contains("正在加速");
        });
    }

    private static Signal blast(int i) {
        return at(i / 3, "s" + i, "松涛路爆炸现场第" + i + "位目击者：松涛路小学旁边有人死亡，孩子在哪里？谁负责？" + "消防车救护车".substring(i % 4));
    }

    private static Radar restored(Radar radar, AlarmSettings settings) throws IOException {
        var state = new ByteArrayOutputStream();
        radar.snapshot(state);
        return Radar.restore(new ByteArrayInputStream(state.toByteArray()), settings);
    }

    @Test
    void a_story_shows_readable_terms_sources_and_the_most_telling_title() {
        radar.accept(new Signal("a", NOON, "12345热线", "hotline", "投诉丽发新城旁边的搅拌站", "丽发新城小区旁边的搅拌站噪音扰民。", "k1"));
        radar.accept(new Signal("b", NOON.plusSeconds(60), "微博", "weibo", null, "丽发新城的搅拌站又开工了，粉尘太大", "k2"));
        radar.accept(new Signal("c", NOON.plusSeconds(90), "微博", "weibo", null, "搅拌站半夜不停，丽发新城没法睡", "k2"));
        Story story = radar.story(1).orElseThrow();
        assertThat(story.keywords()).extracting(Story.Keyword::text).contains("丽发新城", "搅拌站");
        assertThat(story.title()).isEqualTo("投诉丽发新城旁边的搅拌站");
        assertThat(story.representative()).isEqualTo("a");
        assertThat(story.voices()).isEqualTo(2);
        assertThat(story.sources()).containsEntry("微博", 2L).containsEntry("12345热线", 1L);
        assertThat(story.first()).isEqualTo(NOON);
        assertThat(story.last()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void a_cut_or_foreign_file_is_no_snapshot_and_says_so() throws IOException {
        radar.accept(at(0, "a", BLAST));
        var bytes = new ByteArrayOutputStream();
        radar.snapshot(bytes);
        byte[] whole = bytes.toByteArray();
        for (int length = 0; length < whole.length; length += 97) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Radar.restore(new ByteArrayInputStream(cut)))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> Radar.restore(
                        new ByteArrayInputStream("not a snapshot".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .hasMessageContaining("not a radar snapshot");
    }

    private static Signal at(long minute, String id, String text) {
        return Signal.of(id, NOON.plus(Duration.ofMinutes(minute)), text);
    }
}
