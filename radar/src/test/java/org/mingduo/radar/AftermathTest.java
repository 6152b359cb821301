package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.Aftermath.Fate;
import org.mingduo.radar.Aftermath.Outcome;

class AftermathTest {
    private static final String TOLL = "到底有多少人伤亡？";
    private static final String GAS = "居民楼什么时候恢复供气？";
    private static final String SCHOOL = "学校明天上课吗？";
    private static final List<String> ASKED = List.of(TOLL, GAS, SCHOOL, "公交车改道走哪条线", "请发放饮用水", "宠物寄放在哪里？");
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    private final DemandBook book = new DemandBook();

    @Test
    void a_demand_asked_much_less_among_as_many_texts_has_fallen() {
        texts(20, 0, TOLL);
        texts(20, 0);
        book.answered(HOUR);
        texts(2, 2 * HOUR, TOLL);
        texts(38, 2 * HOUR);
        Fate toll = fates(0, 3 * HOUR).get(TOLL);
        assertThat(toll.outcome()).isEqualTo(Outcome.FALLEN);
        assertThat(toll.before()).isEqualTo(20);
        assertThat(toll.after()).isEqualTo(2);
        assertThat(toll.zh()).isEqualTo("此后 40 条信息中 2 条提出，此前 40 条中 20 条；若属偶然，概率仅 <1%");
    }

    @Test
    void a_demand_asked_as_often_as_ever_is_open_and_says_its_pace() {
        texts(8, 0, GAS);
        texts(24, 0);
        book.answered(12 * HOUR);
        texts(6, DAY, GAS);
        texts(18, DAY);
        Fate gas = fates(0, 12 * HOUR + 2 * DAY).get(GAS);
        assertThat(gas.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(gas.beforeDaily()).as("half a day counts as one").isEqualTo(8);
        assertThat(gas.afterDaily()).isEqualTo(3);
        assertThat(gas.en()).isEqualTo("from 25 to 25 in a hundred texts, no certain fall");
    }

    @Test
    void a_story_that_fades_as_a_whole_settles_nothing_by_that() {
        texts(12, 0, GAS);
        texts(12, 0);
        book.answered(HOUR);
        texts(1, 2 * HOUR, GAS);
        texts(1, 2 * HOUR);
        assertThat(fates(0, 5 * DAY).get(GAS).outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void what_nobody_asked_before_is_new() {
        texts(5, 0, TOLL);
        book.answered(HOUR);
        texts(1, 2 * HOUR, SCHOOL);
        assertThat(fates(0, 3 * HOUR).get(SCHOOL).outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void too_few_texts_or_hours_since_are_no_answer_and_say_how_little_they_mean() {
        texts(3, 0, TOLL);
        texts(27, 0);
        book.answered(HOUR);
        assertThat(fates(0, 2 * HOUR).get(TOLL).zh()).isEqualTo("发布后 60 分钟，整个话题没有新信息");
        texts(10, 2 * HOUR);
        Fate toll = fates(0, 3 * HOUR).get(TOLL);
        assertThat(toll.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(toll.zh()).isEqualTo("发布后 2 小时、10 条信息，未变也有 42% 的可能无人提及");
    }

    @Test
    void a_whole_day_of_silence_settles_what_was_asked_often_and_not_what_was_asked_once() {
        texts(6, 0, TOLL);
        texts(1, 0, GAS);
        book.answered(HOUR);
        assertThat(fates(0, HOUR + DAY - 1).get(TOLL).outcome()).isEqualTo(Outcome.UNDECIDED);
        Map<String, Fate> later = fates(0, HOUR + DAY);
        assertThat(later.get(TOLL).outcome()).isEqualTo(Outcome.FALLEN);
        assertThat(later.get(TOLL).en())
                .isEqualTo("not asked for 1.0 days, 6.0 a day before; 0 texts in the whole story since");
        assertThat(later.get(GAS).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void releases_are_judged_one_by_one_and_what_an_earlier_one_settled_stays_settled_until_it_is_asked_again() {
        texts(20, 0, TOLL);
        texts(10, 0, GAS);
        book.answered(HOUR);
        texts(20, 2 * HOUR, GAS);
        book.answered(3 * HOUR);
        texts(2, 4 * HOUR, GAS);
        Map<String, Fate> first = fates(1, 5 * HOUR);
        assertThat(first.get(TOLL).outcome()).isEqualTo(Outcome.FALLEN);
        assertThat(first.get(GAS).outcome()).isEqualTo(Outcome.OPEN);
        Map<String, Fate> second = fates(0, 5 * HOUR);
        assertThat(second.get(TOLL).outcome()).isEqualTo(Outcome.FALLEN);
        assertThat(second.get(TOLL).en()).startsWith("since an earlier release: ");
        texts(1, 5 * HOUR, TOLL);
        assertThat(fates(0, 5 * HOUR).get(TOLL).outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void the_open_come_first_then_the_new_the_fallen_and_what_cannot_be_said() {
        texts(20, 0, TOLL);
        texts(5, 0, GAS);
        texts(1, 0, "宠物寄放在哪里？");
        book.answered(HOUR);
        texts(10, 2 * HOUR, SCHOOL);
        texts(2, 2 * HOUR, GAS);
        assertThat(Judging.of(book, 0, 3 * HOUR).getFirst().fates())
                .extracting(Fate::outcome)
                .containsExactly(Outcome.OPEN, Outcome.NEW, Outcome.FALLEN, Outcome.UNDECIDED);
    }

    @Test
    void a_release_that_is_told_late_cuts_where_it_was_made() {
        texts(3, 0, TOLL);
        texts(2, 2 * HOUR, TOLL);
        book.answered(HOUR);
        Fate toll = fates(0, 3 * HOUR).get(TOLL);
        assertThat(toll.before()).isEqualTo(3);
        assertThat(toll.after()).isEqualTo(2);
        assertThat(book.open()).isEqualTo(2);
    }

    @Property(tries = 200)
    void two_books_taken_together_say_what_one_book_of_all_would_have_said(
            @ForAll @Size(max = 14) List<@IntRange(max = 5_999) Integer> said,
            @ForAll @Size(max = 4) List<@IntRange(max = 999) Integer> releases) {
        DemandBook whole = new DemandBook();
        DemandBook left = new DemandBook();
        DemandBook right = new DemandBook();
        for (int one : said) {
            List<String> asked = List.of(ASKED.get(one % ASKED.size()));
            whole.told(asked, one / 6);
            (one % 4 < 2 ? left : right).told(asked, one / 6);
        }
        for (int i = 0; i < releases.size(); i++) {
            whole.answered(releases.get(i));
            (i % 2 == 0 ? left : right).answered(releases.get(i));
        }
        left.absorb(right);
        assertThat(left.releases()).isEqualTo(whole.releases());
        assertThat(left.open()).isEqualTo(whole.open());
        List<Aftermath> merged = Judging.of(left, 0, 2_000);
        List<Aftermath> straight = Judging.of(whole, 0, 2_000);
        for (int i = 0; i < straight.size(); i++) {
            assertThat(merged.get(i).after()).isEqualTo(straight.get(i).after());
            assertThat(merged.get(i).fates())
                    .containsExactlyInAnyOrderElementsOf(straight.get(i).fates());
        }
    }

    @Test
    void only_the_newest_releases_are_kept_and_no_count_is_lost() {
        for (int i = 0; i < 3 * DemandBook.RELEASES; i++) {
            texts(1, i * HOUR, GAS);
            book.answered(i * HOUR + 1);
        }
        assertThat(book.releases()).hasSize(DemandBook.RELEASES);
        assertThat(fates(0, 100 * HOUR).get(GAS).before()).isEqualTo(3L * DemandBook.RELEASES);
    }

    @Property(tries = 200)
    void chance_is_the_exact_binomial(@ForAll @IntRange(min = 1, max = 60) int n, @ForAll @IntRange(max = 60) int k) {
        BigInteger ways = IntStream.rangeClosed(0, Math.min(n, k))
                .mapToObj(i -> choose(n, i))
                .reduce(BigInteger.ZERO, BigInteger::add);
        double exact = new BigDecimal(ways)
                .divide(new BigDecimal(BigInteger.TWO.pow(n)))
                .doubleValue();
        assertThat(Judging.binomial(n, k, 0.5)).isCloseTo(exact, within(1e-12));
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    private void texts(int many, long second, String... asked) {
        for (int i = 0; i < many; i++) {
            book.told(List.of(asked), second);
        }
    }

    /** After the newest release (0) or an earlier one, by text. */
    private Map<String, Fate> fates(int release, long now) {
        Aftermath after = Judging.of(book, 0, now).get(release);
        assertThat(after.release())
                .isEqualTo(Instant.ofEpochSecond(book.releases()[book.releases().length - 1 - release]));
        return after.fates().stream().collect(Collectors.toMap(Fate::text, Function.identity()));
    }
}
