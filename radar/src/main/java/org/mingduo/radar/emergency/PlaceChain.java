package org.mingduo.radar.emergency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.emergency.PlaceGrammar.Piece;

/**
 * A chain of names as places are told, from the large to the small: 云河市城北区松涛路. Names end in a word for what they are
 * ({@link PlaceGrammar}) or are known ({@link Gazetteer}).
 *
 * @param from in the text, inclusive
 * @param end exclusive
 * @param areas names of areas in it, from a country to a village, without those that stand beside another (甲县和乙县)
 * @param roads names of roads
 * @param spots names of buildings, plants, parks and the like
 */
record PlaceChain(int from, int end, int areas, int roads, int spots) {
    private static final List<Piece> FIRST =
            List.of(Piece.NUMBERED_ROAD, Piece.AREA, Piece.NAMED_ROAD, Piece.SPOT, Piece.CAPITAL);
    private static final List<Piece> BEHIND_AN_AREA =
            List.of(Piece.NUMBERED_ROAD, Piece.AREA, Piece.NAMED_ROAD, Piece.SPOT, Piece.CAPITAL, Piece.BARE);
    private static final int MOST = 12;
    /** Behind these another place stands beside the one before. */
    private static final String SEVERAL = "与和、";

    /** The longest chain that begins at a place of the text; {@link #isEmpty()} where none does. */
    static PlaceChain at(String text, int from) {
        int areas = 0;
        int roads = 0;
        int spots = 0;
        int end = from;
        int at = from;
        boolean several = false;
        for (int n = 0; n < MOST; n++) {
            Name name = name(text, at, end > from && roads + spots == 0 ? BEHIND_AN_AREA : FIRST);
            if (name == null) {
                int on = Piece.BETWEEN.end(text, at);
                if (end == from || on == at) {
                    break;
                }
                several |= SEVERAL.indexOf(text.charAt(on - 1)) >= 0;
                at = on;
                continue;
            }
            end = name.end();
            if (name.piece().road()) {
                roads++;
                end = Piece.ON_THE_ROAD.end(text, end);
            } else if (name.piece() == Piece.SPOT) {
                spots++;
            } else if (!several) {
                areas++;
            }
            at = end;
        }
        return new PlaceChain(from, end > from ? Piece.LAST.end(text, end) : end, areas, roads, spots);
    }

    boolean isEmpty() {
        return end == from;
    }

    private record Name(Piece piece, int end) {}

    /** The shortest name that begins here, or null; a known one is not cut through, and goes before longer ones. */
    private static @Nullable Name name(String text, int at, List<Piece> pieces) {
        int known = Gazetteer.end(text, at);
        Name shortest = null;
        for (Piece piece : pieces) {
            int end = piece.end(text, at);
            if (end > at && end >= known && (shortest == null || end < shortest.end())) {
                shortest = new Name(piece, end);
            }
        }
        boolean longer = shortest == null || shortest.end() > known + 1; // 杭州市 is one name, 杭州文一西路 two
        return known > 0 && longer ? new Name(Piece.AREA, known) : shortest;
    }
}
