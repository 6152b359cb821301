package org.mingduo.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A published record with all that ties it to its leaf: RFC 8785 JSON {@code {index, leaf, record, salt}} and a newline,
 * at {@link #path(long)} in the portal tree.
 *
 * @param index where its leaf lies in the log
 * @param leaf the leaf, as logged
 * @param salt 64 lower-case hexadecimal digits, see {@link Commitment}
 * @param record the record's canonical JSON
 */
public record RecordFile(long index, Leaf leaf, String salt, String record) {

    /** The folder of record files in the portal tree. */
    public static final String FOLDER = "records";

    /** The longest record file that a reader accepts, in bytes. */
    public static final int LIMIT = 16 * 1024 * 1024;

    private static final Set<String> FIELDS = Set.of("index", "leaf", "record", "salt");

    /** Brings the record into canonical form and checks that the salt opens the leaf to it. */
    public RecordFile {
        record = CanonicalJson.of(record);
        if (index < 0) {
            throw new LedgerException("record file: index is " + index);
        }
        if (!Commitment.ofCanonical(salt, record).equals(leaf.commitment())) {
            throw new LedgerException("record file: record and salt do not make the leaf's commitment");
        }
    }

    /** {@code records/000.json} for index 0, {@code records/x001/234.json} for 1234: as tiles are numbered. */
    public static String path(long index) {
        return FOLDER + "/" + Tile.number(index) + ".json";
    }

    /** Where it belongs in the portal tree. */
    public String path() {
        return path(index);
    }

    /** The file's bytes. */
    public byte[] bytes() {
        ObjectNode file = JsonMapper.shared().createObjectNode();
        file.put("index", index);
        file.set("leaf", leaf.tree());
        file.set("record", CanonicalJson.parse(record.getBytes(StandardCharsets.UTF_8)));
        file.put("salt", salt);
        return (CanonicalJson.of(file) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a record file.
     *
     * @throws LedgerException unless record, salt and leaf belong together and every byte is as {@link #bytes()} writes it
     */
    public static RecordFile parse(byte[] bytes) {
        JsonNode file = CanonicalJson.parse(bytes);
        if (!file.isObject() || !FIELDS.equals(Set.copyOf(file.propertyNames()))) {
            throw new LedgerException("record file: must be an object of exactly index, leaf, record, salt");
        }
        JsonNode index = file.get("index");
        JsonNode salt = file.get("salt");
        if (!index.isIntegralNumber() || !index.canConvertToLong() || !salt.isString()) {
            throw new LedgerException("record file: index must be a whole number and salt a string");
        }
        RecordFile parsed = new RecordFile(
                index.longValue(), Leaf.of(file.get("leaf")), salt.stringValue(), CanonicalJson.of(file.get("record")));
        if (!Arrays.equals(parsed.bytes(), bytes)) {
            throw new LedgerException("record file: not in canonical form (RFC 8785) with one newline");
        }
        return parsed;
    }
}
