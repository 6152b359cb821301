package org.mingduo.ledger;

import java.util.List;

/**
 * That a tree begins with all leaves of an older one, unchanged and in order (RFC 6962, section 2.1.2).
 *
 * @param from the size of the older tree
 * @param to the size of the newer tree
 * @param path the hashes; none when the trees are equal or the older one is empty
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /** Refuses a newer tree that is smaller. */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (from < 0 || from > to) {
            throw new LedgerException("a tree of " + to + " leaves cannot continue one of " + from);
        }
    }

    /** The proof as lines: {@code from N}, {@code to N}, then one Base64 hash each. */
    public String text() {
        StringBuilder text = new StringBuilder("from " + from + "\nto " + to + "\n");
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.toString();
    }

    /** Whether it ties the two roots together (RFC 9162, section 2.1.4.2). */
    public boolean verifies(Hash older, Hash newer) {
        if (from == 0) {
            return path.isEmpty() && older.equals(Merkle.EMPTY);
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        if (path.isEmpty()) {
            return false;
        }
        // A perfect older tree is itself the first node, and so is left out of the proof.
        boolean perfect = Long.bitCount(from) == 1;
        Hash first = perfect ? older : path.getFirst();
        List<Hash> steps = perfect ? path : path.subList(1, path.size());
        int trailing = Long.numberOfTrailingZeros(from);
        long at = (from - 1) >> trailing;
        long last = (to - 1) >> trailing;
        Hash left = first;
        Hash whole = first;
        for (Hash step : steps) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                left = Merkle.node(step, left);
                whole = Merkle.node(step, whole);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                whole = Merkle.node(whole, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && left.equals(older) && whole.equals(newer);
    }
}
