package org.mingduo.office.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AftermathsTest {
    private static AfterRelease.Fate asked(String text, long before, long after) {
        return new AfterRelease.Fate(text, before, after, before, after, "");
    }

    private static AfterRelease after(List<AfterRelease.Fate> open, List<AfterRelease.Fate> fresh) {
        return new AfterRelease(
                Instant.EPOCH, 10, 10, open, fresh, List.of(asked("停气到何时", 5, 0)), List.of(asked("谁来赔", 1, 0)));
    }

    @Test
    void the_same_question_in_two_stories_stands_once_with_both_counts_and_what_most_ask_first() {
        AfterRelease blast = after(List.of(asked("何时复课", 2, 3)), List.of(asked("水能喝吗", 0, 4)));
        AfterRelease traffic = after(List.of(asked("绕行多久", 1, 1)), List.of(asked("何时复课", 0, 2)));
        assertThat(Aftermaths.asked(Stream.of(blast, traffic)))
                .extracting(AfterRelease.Fate::text, AfterRelease.Fate::before, AfterRelease.Fate::after)
                .containsExactly(tuple("何时复课", 2L, 5L), tuple("水能喝吗", 0L, 4L), tuple("绕行多久", 1L, 1L));
    }
}
