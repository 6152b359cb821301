package org.mingduo.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final String VOCAB =
            "{\"decoder\":{\"x\":{\"y\":1}},\"model\":{\"vocab\":{\"[UNK]\":100,\"[CLS]\":101,\"[SEP]\":102,"
                    + "\"爆\":7,\"炸\":8,\"nb\":9,\"##a\":10,\"，\":11,\",\":12},\"z\":3}}";

    @Test
    void characters_stand_alone_and_words_fall_into_known_pieces() throws IOException {
        assertThat(pieces(VOCAB).of("爆炸， NBA的", 99)).containsExactly(101, 7, 8, 12, 9, 10, 100, 102);
    }

    @Test
    void what_is_too_long_is_cut_and_still_ends() throws IOException {
        assertThat(pieces(VOCAB).of("爆炸爆炸爆炸", 4)).containsExactly(101, 7, 8, 102);
    }

    @Test
    void another_vocabulary_is_refused() {
        assertThatIOException()
                .isThrownBy(() -> pieces("{\"vocab\":{\"[CLS]\":1}}"))
                .withMessageContaining("[CLS]");
    }

    private static WordPieces pieces(String tokenizer) throws IOException {
        return WordPieces.read(new ByteArrayInputStream(tokenizer.getBytes(StandardCharsets.UTF_8)));
    }
}
