package org.mingduo.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one spelling of a JSON value (RFC 8785, JCS), so that equal values have equal bytes and can be hashed.
 *
 * <p>RFC 8785 reads every number as a 64-bit float. A number that such a float cannot hold exactly as written is refused
 * here rather than rounded, because otherwise two different records would share one commitment; such amounts belong in a
 * string. So are duplicate names and lone surrogates (I-JSON, RFC 7493).
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final HexFormat HEX = HexFormat.of();

    private CanonicalJson() {}

    /**
     * The canonical form of a JSON text.
     *
     * @throws LedgerException when the text is no JSON, or holds something that has no canonical form
     */
    public static String of(String json) {
        return of(parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The canonical form of a JSON value.
     *
     * @throws LedgerException when it holds something that has no canonical form
     */
    public static String of(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** Reads UTF-8 JSON strictly: one value, no duplicate names, decimals kept as written. */
    static JsonNode parse(byte[] utf8) {
        try {
            JsonNode value = MAPPER.readTree(utf8);
            if (value.isMissingNode()) {
                throw new LedgerException("not JSON: there is nothing in it");
            }
            return value;
        } catch (JacksonException broken) {
            throw new LedgerException("not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out);
            case ARRAY -> {
                char before = '[';
                for (JsonNode item : value) {
                    out.append(before);
                    write(item, out);
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case STRING -> writeString(value.stringValue(), out);
            case NUMBER -> out.append(CanonicalNumber.of(exactly(value)));
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO ->
                throw new LedgerException("no JSON value: " + value.getNodeType() + "; hand over a parsed JSON tree");
        }
    }

    private static BigDecimal exactly(JsonNode number) {
        try {
            return number.decimalValue();
        } catch (JacksonException notFinite) {
            throw new LedgerException("JSON has no number " + number, notFinite);
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.sort(names); // by UTF-16 code unit, as section 3.2.3 asks and String.compareTo does
        char before = '{';
        for (String name : names) {
            out.append(before);
            writeString(name, out);
            out.append(':');
            write(object.get(name), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u").append(HEX.toHexDigits(c));
                    } else if (Character.isSurrogate(c)) {
                        if (!Character.isHighSurrogate(c)
                                || i + 1 == text.length()
                                || !Character.isLowSurrogate(text.charAt(i + 1))) {
                            throw new LedgerException("half a character (lone surrogate U+"
                                    + HEX.toHexDigits(c).toUpperCase(java.util.Locale.ROOT)
                                    + ") in the text at position "
                                    + i);
                        }
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
