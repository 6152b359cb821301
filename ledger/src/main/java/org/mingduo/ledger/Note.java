package org.mingduo.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A signed note (C2SP {@code signed-note}): a text, a blank line, and one line for each signature. */
record Note(String text, List<Line> signatures) {

    /** More bytes than any note with sixteen post-quantum signatures has. */
    static final int LIMIT = 128 * 1024;

    private static final String DASH = "— ";

    /** One signature line: who claims to have signed, with which key, and the signature's bytes. */
    static final class Line {
        private final String name;
        private final byte[] id;
        private final byte[] signature;

        private Line(String name, byte[] blob) {
            this.name = VerificationKey.checkedName(name);
            this.id = Arrays.copyOf(blob, VerificationKey.ID_BYTES);
            this.signature = Arrays.copyOfRange(blob, VerificationKey.ID_BYTES, blob.length);
        }

        private boolean claims(VerificationKey key) {
            return name.equals(key.name()) && Arrays.equals(id, key.id());
        }
    }

    static String sign(String text, LogKey key, VerificationKey as) {
        byte[] signature = key.sign(utf8(text));
        ByteBuffer blob = ByteBuffer.allocate(VerificationKey.ID_BYTES + signature.length);
        blob.put(as.id()).put(signature);
        return text + "\n" + DASH + as.name() + " " + Base64.getEncoder().encodeToString(blob.array()) + "\n";
    }

    static Note parse(byte[] utf8) {
        if (utf8.length > LIMIT) {
            throw new LedgerException("note: longer than " + LIMIT + " bytes");
        }
        String note = decode(utf8);
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new LedgerException("note: holds a control character");
        }
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n") || split + 2 == note.length()) {
            throw new LedgerException("note: must be a text, a blank line and at least one signature line");
        }
        List<Line> lines = new ArrayList<>();
        String signatures = note.substring(split + 2, note.length() - 1);
        for (String line : signatures.split("\n", -1)) {
            lines.add(line(line));
        }
        return new Note(note.substring(0, split + 1), List.copyOf(lines));
    }

    private static Line line(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new LedgerException("note: a signature line reads '— name base64', not '" + line + "'");
        }
        byte[] blob = Base64Text.decode(line.substring(space + 1));
        if (blob.length <= VerificationKey.ID_BYTES) {
            throw new LedgerException("note: the signature in '" + line + "' is too short");
        }
        return new Line(line.substring(DASH.length(), space), blob);
    }

    /** Passes when the key has signed, and every signature that claims to be this key's is good. */
    void demandSignedBy(VerificationKey key) {
        boolean signed = false;
        for (Line line : signatures) {
            if (line.claims(key)) {
                if (!key.verifies(utf8(text), line.signature)) {
                    throw new LedgerException("note: the signature of " + key.name() + " is wrong");
                }
                signed = true;
            }
        }
        if (!signed) {
            throw new LedgerException("note: not signed by " + key.vkey());
        }
    }

    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new LedgerException("note: not valid UTF-8", malformed);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
