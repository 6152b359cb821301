package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private void opened(int stories) {
        for (int id = 1; id <= stories; id++) {
            shelf.touch(shelf.open(id, Telling.SILENT), id);
        }
    }

    private List<Long> order() {
        return shelf.all().stream().map(story -> story.id).toList();
    }
}
