package org.mingduo.ledger;

import java.util.List;

/**
 * That a leaf lies at an index of a tree (RFC 6962, section 2.1.1).
 *
 * @param index the leaf's index, from 0
 * @param size the size of the tree
 * @param path the hashes from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** Refuses an index outside the tree. */
    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new LedgerException("a tree of " + size + " leaves has no leaf " + index);
        }
    }

    /** Whether it ties the leaf to this root (RFC 9162, section 2.1.3.2). */
    public boolean verifies(Hash leaf, Hash root) {
        long at = index;
        long last = size - 1;
        Hash sum = leaf;
        for (Hash step : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                sum = Merkle.node(step, sum);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                sum = Merkle.node(sum, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && sum.equals(root);
    }
}
