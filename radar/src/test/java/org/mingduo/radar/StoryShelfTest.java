package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryShelfTest {
    private final StoryShelf shelf = new StoryShelf();

    @Test
    void a_story_becomes_as_fresh_as_another_and_no_fresher() {
        opened(4);
        shelf.freshenLike(shelf.find(1), shelf.find(3));
        assertThat(order()).containsExactly(2L, 3L, 1L, 4L);
        assertThat(shelf.find(1).touched).isEqualTo(3);
        shelf.freshenLike(shelf.find(2), shelf.find(4));
        assertThat(order()).containsExactly(3L, 1L, 4L, 2L);
        shelf.touch(shelf.find(3), 9);
        assertThat(order()).containsExactly(1L, 4L, 2L, 3L);
    }

    @Test
    void a_story_that_is_fresher_already_stays_where_it_is() {
        opened(3);
        shelf.freshenLike(shelf.find(3), shelf.find(1));
        shelf.freshenLike(shelf.find(2), shelf.find(2));
        assertThat(order()).containsExactly(1L, 2L, 3L);
        assertThat(shelf.find(3).touched).isEqualTo(3);
    }

    @Test
    void the_other_may_go_then() {
        opened(3);
        shelf.freshenLike(shelf.find(1), shelf.find(3));
        shelf.retire(shelf.find(3));
        assertThat(order()).containsExactly(2L, 1L);
        assertThat(shelf.stalest()).isSameAs(shelf.find(2));
    }

    @Test
    void a_damaged_count_is_refused_before_room_is_made_for_it() {
        assertThatThrownBy(() -> StoryShelf.read(ints(Integer.MAX_VALUE - 8, 0, 5), false, RadarLimits.USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> StoryShelf.read(
                        ints(Integer.MAX_VALUE - 8, Integer.MAX_VALUE - 8, 5), false, RadarLimits.USUAL))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> StateForm.longs(ints(1 << 30, 5, 6, 7), Integer.MAX_VALUE))
                .isInstanceOf(EOFException.class);
    }

    private static DataInput ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        IntStream.of(values).forEach(bytes::putInt);
        return new DataInputStream(new ByteArrayInputStream(bytes.array()));
    }

    private void opened(int stories) {
        for (int id = 1; id <= stories; id++) {
            shelf.touch(shelf.open(id, Telling.SILENT), id);
        }
    }

    private List<Long> order() {
        return shelf.all().stream().map(story -> story.id).toList();
    }
}
