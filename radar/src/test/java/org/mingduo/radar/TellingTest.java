package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final long NOON = Instant.parse("2026-03-02T04:00:00Z").getEpochSecond();
    private static final List<String> GAS =
            List.of("松涛路燃气爆炸，多人死亡，请公布爆炸原因！", "松涛路爆炸后有人受伤，谁负责？", "松涛路燃气爆炸，请公布爆炸的原因", "爆炸现场，学校停课吗？");
    private static final List<String> WATER =
            List.of("滨河新城停水三天，什么时候来水？", "停水了，滨河新城老人中毒送医，谁负责？", "滨河新城停水，什么时候来水呢？", "送水车什么时候来？", "滨河新城停水三天了");

    private final Vocabulary vocabulary = Vocabulary.taught(1_000);

    @Test
    void what_leaves_takes_along_what_it_asks_and_says_of_harm_as_if_it_had_never_been_told_here() {
        var both = new Telling();
        var gas = new Telling();
        var water = new Telling();
        var leaving = new ArrayList<Member>();
        for (int i = 0; i < GAS.size() + WATER.size(); i++) {
            if (i == 5) {
                List.of(both, gas, water).forEach(told -> told.answered(NOON + 450));
            }
            boolean stays = i % 2 == 0 && i / 2 < GAS.size();
            String text = stays ? GAS.get(i / 2) : WATER.get(Math.min(i / 2, WATER.size() - 1));
            long second = NOON + 100L * i;
            Heard heard = Heard.of(new Signal(
                    "s" + i,
                    Instant.ofEpochSecond(second),
                    stays ? "12345" : "weibo",
                    "x",
                    null,
                    text,
                    i % 3 == 0 ? null : "a"));
            tell(both, heard, second);
            tell(stays ? gas : water, heard, second);
            if (!stays) {
                leaving.add(Member.of(heard, second, TermVector.of(heard.reading(), vocabulary), true));
            }
        }
        Telling left = both.part(leaving);
        alike(left, water);
        alike(both, gas);
        assertThat(asked(both)).isNotEmpty();
        assertThat(asked(left)).isNotEmpty();
    }

    private static void tell(Telling story, Heard heard, long second) {
        story.told(heard.signal, heard.title + "\n" + heard.body, second);
    }

    private static void alike(Telling one, Telling other) {
        assertThat(one.words).isEqualTo(other.words);
        assertThat(one.hearings).isEqualTo(other.hearings);
        assertThat(asked(one)).isEqualTo(asked(other));
        assertThat(one.parts().demands.open()).isEqualTo(other.parts().demands.open());
        assertThat(one.signals()).isEqualTo(other.signals());
        assertThat(one.parts().anonymous).isEqualTo(other.parts().anonymous);
        assertThat(one.parts().sources.counts()).isEqualTo(other.parts().sources.counts());
        assertThat(one.parts().pulse.growth(NOON + 900))
                .isEqualTo(other.parts().pulse.growth(NOON + 900));
    }

    private static List<String> asked(Telling story) {
        return story.parts().demands.list(true).stream()
                .map(demand -> demand.text() + " " + demand.count() + " " + demand.open())
                .sorted()
                .toList();
    }
}
