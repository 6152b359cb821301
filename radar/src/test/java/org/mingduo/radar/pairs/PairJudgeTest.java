package org.mingduo.radar.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairJudgeTest {
    private static final List<String> PLACES = List.of("松涛路", "临江镇", "北岗区", "望海街", "青石桥", "云台县", "白鹭湾", "东风村");
    private static final List<String> HAPPENINGS =
            List.of("发生燃气爆炸，多人受伤", "一工厂起火，浓烟滚滚", "居民楼停水三天", "校车与货车相撞", "河水漫过堤坝", "广场举办花灯会");

    @Test
    void learns_that_place_and_happening_make_an_event() {
        List<Judged> made = made(600, 1);
        List<Judged> others = made(200, 2);
        List<Verdict> verdicts = new PairJudge(said -> {})
                .judge(made, others.stream().map(Judged::pair).toList());
        int right = 0;
        for (int i = 0; i < others.size(); i++) {
            right += verdicts.get(i).same() == others.get(i).same() ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(190);
    }

    @Test
    void the_order_of_the_two_texts_changes_nothing() {
        List<Judged> made = made(300, 3);
        List<Pair> there = made(50, 4).stream().map(Judged::pair).toList();
        List<Pair> back = there.stream().map(p -> new Pair(p.b(), p.a())).toList();
        assertThat(new PairJudge(said -> {}).judge(made, back)).isEqualTo(new PairJudge(said -> {}).judge(made, there));
    }

    @Test
    void one_kind_alone_teaches_nothing_and_is_refused() {
        List<Judged> alike = made(300, 5).stream().filter(Judged::same).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairJudge(said -> {}).judge(alike, List.of()))
                .withMessageContaining("at least 10 of each");
    }

    @Test
    void empty_texts_and_signs_alone_are_judged_too() {
        List<Verdict> verdicts = new PairJudge(said -> {})
                .judge(made(200, 6), List.of(new Pair("", ""), new Pair("！！", "😀"), new Pair("a", "")));
        assertThat(verdicts).hasSize(3).allMatch(v -> v.score() >= 0 && v.score() <= 1);
    }

    /** Two reports each, in words of their own, of the same place and happening or of others. */
    private static List<Judged> made(int pairs, long seed) {
        var random = new SplittableRandom(seed);
        List<Judged> made = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            String place = PLACES.get(random.nextInt(PLACES.size()));
            String happening = HAPPENINGS.get(random.nextInt(HAPPENINGS.size()));
            boolean same = random.nextInt(3) == 0;
            String otherPlace = same ? place : PLACES.get(random.nextInt(PLACES.size()));
            String otherHappening = same ? happening : HAPPENINGS.get(random.nextInt(HAPPENINGS.size()));
            made.add(new Judged(
                    new Pair(
                            "今天" + place + happening + "，记者" + random.nextInt(90) + "号报道",
                            "网友" + random.nextInt(9_000) + "说：" + otherPlace + "那边" + otherHappening),
                    place.equals(otherPlace) && happening.equals(otherHappening)));
        }
        return made;
    }
}
