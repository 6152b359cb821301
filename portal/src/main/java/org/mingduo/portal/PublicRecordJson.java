package org.mingduo.portal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.mingduo.ledger.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of public records, schema version 1. Writing gives the canonical form of RFC 8785 at once, so one record has
 * exactly one text. Reading is strict: unknown fields, a missing offset or a fraction of a second are refused.
 */
public final class PublicRecordJson {
    /** Schema version, the field {@code v}. */
    public static final int VERSION = 1;

    static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(
                    value -> value.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantWriter())
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    private PublicRecordJson() {}

    /** The canonical JSON text of the record: what the ledger commits to. */
    public static String canonical(PublicRecord record) {
        ObjectNode tree = MAPPER.valueToTree(record);
        tree.put("v", VERSION);
        return CanonicalJson.of(tree);
    }

    /** {@link #canonical} as UTF-8. */
    public static byte[] canonicalBytes(PublicRecord record) {
        return canonical(record).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one record.
     *
     * @throws IllegalArgumentException with the field and what is allowed, when the text is no record of this version
     */
    public static PublicRecord read(String json) {
        try {
            if (!(MAPPER.readTree(json) instanceof ObjectNode tree)) {
                throw new IllegalArgumentException("a public record is a JSON object");
            }
            if (tree.path("v").asInt(0) != VERSION) {
                throw new IllegalArgumentException(
                        "public record has v=" + tree.path("v") + "; this reads v=" + VERSION);
            }
            tree.remove("v");
            return MAPPER.treeToValue(tree, PublicRecord.class);
        } catch (DatabindException e) {
            throw new IllegalArgumentException(
                    "not a public record: " + e.getOriginalMessage() + " at " + e.getPathReference(), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** An instant as every record writes it: whole seconds, {@code +08:00}. */
    public static String instant(Instant at) {
        return INSTANT.format(at.atOffset(OFFICE));
    }

    private static final class InstantWriter extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(instant(value));
        }
    }

    private static final class InstantReader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            try {
                Instant at = OffsetDateTime.parse(text).toInstant();
                if (at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
                    return at;
                }
            } catch (DateTimeException e) {
                // falls through to the one message below
            }
            return context.reportInputMismatch(
                    Instant.class, "'%s' must be like 2026-03-09T08:12:00+08:00: whole seconds, with an offset", text);
        }
    }
}
