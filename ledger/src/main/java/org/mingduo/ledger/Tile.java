package org.mingduo.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of one public file of hashes or entries (C2SP {@code tlog-tiles}).
 *
 * @param level 0 for leaf hashes, one more for each 256-fold; {@link #ENTRIES} for a bundle of entries
 * @param index counted from the left within its level
 * @param width how many hashes or entries, 1 to 256; below 256 it is partial
 */
record Tile(int level, long index, int width) {

    static final int WIDTH = 256;
    static final int ENTRIES = -1;
    /** 256 to the seventh exceeds every size a checkpoint can name. */
    static final int LEVELS = 8;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/)*\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    static Tile full(int level, long index) {
        return new Tile(level, index, WIDTH);
    }

    boolean partial() {
        return width < WIDTH;
    }

    String path() {
        String kind = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + kind + "/" + number(index) + (partial() ? ".p/" + width : "");
    }

    /** {@code 1234067} as {@code x001/x234/067}, so that no folder grows beyond a thousand names of each kind. */
    static String number(long index) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long left = index / 1000; left > 0; left /= 1000) {
            path.insert(0, "x%03d/".formatted(left % 1000));
        }
        return path.toString();
    }

    /** The tile at a path relative to the log, or empty when no tile has that path. */
    static Optional<Tile> at(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2).replaceAll("[x/]", "");
        if (digits.length() > 18) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        int width = matcher.group(3) == null ? WIDTH : Integer.parseInt(matcher.group(3));
        Tile tile = new Tile(level, Long.parseLong(digits), width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** How many hashes the level holds in a tree of this size: a full tile below is one hash above. */
    static long hashes(int level, long size) {
        if (level == ENTRIES) {
            return size;
        }
        return level < LEVELS ? size >> (8 * level) : 0;
    }

    /** The width of the tile at this place in a tree of the given size; 0 when there is none. */
    static int widthIn(int level, long index, long size) {
        return Math.clamp(hashes(level, size) - index * WIDTH, 0, WIDTH);
    }
}
