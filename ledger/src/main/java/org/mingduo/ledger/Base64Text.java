package org.mingduo.ledger;

import java.util.Base64;

/**
 * Base64 with exactly one spelling for each sequence of bytes. The JDK's decoder ignores the unused low bits of the last
 * digit, so that a flipped bit there would pass unseen; a log whose every bit is accounted for cannot allow that.
 */
final class Base64Text {

    private Base64Text() {}

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new LedgerException("not standard Base64: " + text, notBase64);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new LedgerException("not the canonical Base64 spelling: " + text);
        }
        return bytes;
    }
}
