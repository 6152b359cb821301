package org.mingduo.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts a text into the pieces of BERT's Chinese vocabulary (Devlin et al. 2019): each Han character and each sign alone,
 * other words into the longest known pieces from the left.
 */
final class WordPieces {
    private static final long UNKNOWN = 100;
    private static final long BEGIN = 101;
    private static final long END = 102;
    private static final int LONGEST_WORD = 100;

    private final Map<String, Long> ids;

    private WordPieces(Map<String, Long> ids) {
        this.ids = ids;
    }

    /** @param tokenizer the tokenizer.json of Hugging Face, of which {@code model.vocab} is read */
    static WordPieces read(InputStream tokenizer) throws IOException {
        Map<String, Long> ids = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), tokenizer)) {
            boolean inVocab = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && "vocab".equals(parser.currentName())) {
                    inVocab = true;
                } else if (token == JsonToken.END_OBJECT) {
                    inVocab = false;
                } else if (inVocab && token == JsonToken.VALUE_NUMBER_INT) {
                    ids.put(parser.currentName(), parser.getLongValue());
                }
            }
        }
        if (ids.getOrDefault("[CLS]", -1L) != BEGIN || ids.getOrDefault("[UNK]", -1L) != UNKNOWN) {
            throw new IOException("The tokenizer holds no vocabulary of BERT's: [CLS] is not " + BEGIN + ".");
        }
        return new WordPieces(ids);
    }

    /** @param most pieces at most, the marks at begin and end included; what comes after is not read */
    long[] of(String text, int most) {
        List<Long> pieces = new ArrayList<>();
        pieces.add(BEGIN);
        for (String word : words(text)) {
            pieces.addAll(pieces(word));
            if (pieces.size() >= most - 1) {
                break;
            }
        }
        return LongStream.concat(pieces.stream().limit(most - 1L).mapToLong(Long::longValue), LongStream.of(END))
                .toArray();
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        plain.codePoints().forEach(point -> {
            boolean joins = Character.isLetterOrDigit(point)
                    && Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN;
            if (joins) {
                word.appendCodePoint(point);
                return;
            }
            if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (!blank(point)) {
                words.add(Character.toString(point));
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point)
                || switch (Character.getType(point)) {
                    case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT -> true;
                    default -> false;
                };
    }

    private List<Long> pieces(String word) {
        if (word.length() > LONGEST_WORD) {
            return List.of(UNKNOWN);
        }
        List<Long> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int until = word.length();
            Long id = null;
            while (until > from && id == null) {
                id = ids.get((from > 0 ? "##" : "") + word.substring(from, until));
                until--;
            }
            if (id == null) {
                return List.of(UNKNOWN);
            }
            pieces.add(id);
            from = until + 1;
        }
        return pieces;
    }
}
