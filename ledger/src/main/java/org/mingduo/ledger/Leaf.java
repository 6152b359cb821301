package org.mingduo.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of the log, version 1: the RFC 8785 JSON of {@code {v, kind, ref, at, commitment}}.
 *
 * @param v the leaf format, always 1
 * @param kind what kind of record it commits to, such as {@code statement-published}; 1 to 100 characters
 * @param ref the record's permanent address; 1 to 500 characters
 * @param at when the office recorded it; whole seconds, written at {@code +08:00}
 * @param commitment 64 lower-case hexadecimal digits, see {@link Commitment}
 */
public record Leaf(int v, String kind, String ref, Instant at, String commitment) {

    /** The only leaf format so far. */
    public static final int VERSION = 1;

    private static final List<String> FIELDS = List.of("v", "kind", "ref", "at", "commitment");
    private static final int KIND_LIMIT = 100;
    private static final int REF_LIMIT = 500;
    private static final int YEAR_LIMIT = 9999;

    /** Checks every field; a leaf that exists can be logged. */
    public Leaf {
        if (v != VERSION) {
            throw new LedgerException("leaf: v is " + v + ", only " + VERSION + " is known");
        }
        demand("kind", kind, KIND_LIMIT);
        demand("ref", ref, REF_LIMIT);
        int year = BeijingTime.year(at);
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS)) || year < 0 || year > YEAR_LIMIT) {
            throw new LedgerException("leaf: at is " + at + ", it must be whole seconds of a year from 0 to 9999");
        }
        if (!Commitment.isHex256(commitment)) {
            throw new LedgerException(
                    "leaf: commitment is '" + commitment + "', it must be 64 lower-case hexadecimal digits");
        }
    }

    /** A version 1 leaf. */
    public static Leaf of(String kind, String ref, Instant at, String commitment) {
        return new Leaf(VERSION, kind, ref, at, commitment);
    }

    private static void demand(String field, String value, int limit) {
        if (value.isEmpty() || value.length() > limit) {
            throw new LedgerException(
                    "leaf: " + field + " has " + value.length() + " characters, allowed are 1 to " + limit);
        }
    }

    /** The canonical JSON. */
    public String json() {
        StringBuilder out = new StringBuilder("{\"at\":\"").append(BeijingTime.text(at));
        out.append("\",\"commitment\":\"").append(commitment).append("\",\"kind\":");
        CanonicalJson.writeString(kind, out);
        CanonicalJson.writeString(ref, out.append(",\"ref\":"));
        return out.append(",\"v\":").append(v).append('}').toString();
    }

    /** The bytes that are logged and hashed: the canonical JSON in UTF-8. */
    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of this leaf in the tree (RFC 6962, section 2.1). */
    public Hash hash() {
        return Merkle.leaf(bytes());
    }

    ObjectNode tree() {
        ObjectNode tree = JsonMapper.shared().createObjectNode();
        tree.put("v", v);
        tree.put("kind", kind);
        tree.put("ref", ref);
        tree.put("at", BeijingTime.text(at));
        tree.put("commitment", commitment);
        return tree;
    }

    /**
     * Reads a logged entry.
     *
     * @throws LedgerException unless the bytes are exactly what {@link #bytes()} writes
     */
    public static Leaf parse(byte[] entry) {
        Leaf leaf = of(CanonicalJson.parse(entry));
        if (!Arrays.equals(leaf.bytes(), entry)) {
            throw new LedgerException("leaf: not in canonical form (RFC 8785)");
        }
        return leaf;
    }

    static Leaf of(JsonNode tree) {
        if (!tree.isObject() || tree.size() != FIELDS.size() || !FIELDS.stream().allMatch(tree::has)) {
            throw new LedgerException("leaf: must be an object of exactly v, kind, ref, at, commitment");
        }
        JsonNode version = tree.get("v");
        if (!version.isInt()) {
            throw new LedgerException("leaf: v must be a whole number");
        }
        return new Leaf(
                version.intValue(),
                text(tree, "kind"),
                text(tree, "ref"),
                BeijingTime.parse(text(tree, "at")),
                text(tree, "commitment"));
    }

    private static String text(JsonNode tree, String field) {
        JsonNode value = tree.get(field);
        if (!value.isString()) {
            throw new LedgerException("leaf: " + field + " must be a string");
        }
        return value.stringValue();
    }
}
