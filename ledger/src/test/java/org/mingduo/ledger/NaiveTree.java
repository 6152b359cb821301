package org.mingduo.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** RFC 6962 section 2.1 as it stands on paper, over all entries at once. It shares no code with what it checks. */
final class NaiveTree {

    private NaiveTree() {}

    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return sha();
        }
        if (entries.size() == 1) {
            return sha(new byte[] {0}, entries.getFirst());
        }
        int k = split(entries.size());
        return sha(new byte[] {1}, root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
    }

    static List<String> path(int m, List<byte[]> entries) {
        List<String> path = new ArrayList<>();
        if (entries.size() > 1) {
            int k = split(entries.size());
            List<byte[]> left = entries.subList(0, k);
            List<byte[]> right = entries.subList(k, entries.size());
            path.addAll(m < k ? path(m, left) : path(m - k, right));
            path.add(base64(root(m < k ? right : left)));
        }
        return path;
    }

    static List<String> proof(int m, List<byte[]> entries) {
        return subproof(m, entries, true);
    }

    private static List<String> subproof(int m, List<byte[]> entries, boolean whole) {
        int n = entries.size();
        List<String> proof = new ArrayList<>();
        if (m == n) {
            if (!whole) {
                proof.add(base64(root(entries)));
            }
            return proof;
        }
        int k = split(n);
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, n);
        if (m <= k) {
            proof.addAll(subproof(m, left, whole));
            proof.add(base64(root(right)));
        } else {
            proof.addAll(subproof(m - k, right, false));
            proof.add(base64(root(left)));
        }
        return proof;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] sha(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}
