package org.mingduo.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The file form of up to 256 entries: each behind its length as a big-endian uint16. */
final class Bundle {

    /** The longest entry that the length can say. */
    static final int ENTRY_LIMIT = 0xffff;

    /** The longest bundle in bytes. */
    static final int LIMIT = Tile.WIDTH * (2 + ENTRY_LIMIT);

    private Bundle() {}

    static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    static List<byte[]> parse(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int from = at + 2;
            int to = from > bundle.length ? from : from + (((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff));
            if (to > bundle.length) {
                throw new LedgerException("entry bundle: ends in the middle of entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bundle, from, to));
            at = to;
        }
        return entries;
    }
}
