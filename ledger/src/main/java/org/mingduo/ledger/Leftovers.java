package org.mingduo.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What an append that did not end has left behind, and partial tiles that full ones have replaced. */
final class Leftovers {

    private Leftovers() {}

    /**
     * Removes unfinished files, tiles beyond the checkpoint and replaced partial tiles. Unknown files are left alone: they
     * are not ours.
     *
     * @param begun whether a checkpoint was found; without one there must be no tiles
     */
    static void remove(PublicFiles files, Store store, Checkpoint checkpoint, boolean begun) throws IOException {
        NavigableSet<String> paths = files.list().orElseGet(TreeSet::new);
        List<String> doomed = new ArrayList<>();
        for (String path : paths) {
            Tile tile = Tile.at(path).orElse(null);
            if (tile != null && !begun) {
                throw new LedgerException("there are tiles here but no '" + LogReader.CHECKPOINT + "': a new log would "
                        + "contradict the old one; restore the checkpoint from a copy, or choose another folder");
            }
            if (unfinished(path) || (tile != null && !wanted(tile, checkpoint.size()))) {
                doomed.add(path);
            }
        }
        for (String path : doomed) {
            store.delete(path);
        }
    }

    /**
     * Removes the partial tiles that these full ones have replaced. The leaves are logged by now, so that a failure here must
     * not look like one of logging; what stays is removed at the next opening.
     */
    static void replaced(Store store, Collection<Tile> tiles) {
        try {
            for (Tile tile : tiles) {
                if (!tile.partial()) {
                    store.deleteFolder(tile.path() + ".p");
                }
            }
        } catch (IOException later) {
            return;
        }
    }

    /** Whether the path is that of one of our files on its way to its own name. */
    static boolean unfinished(String path) {
        if (!path.endsWith(Store.UNFINISHED)) {
            return false;
        }
        String finished = path.substring(0, path.length() - Store.UNFINISHED.length());
        return finished.equals(LogReader.CHECKPOINT)
                || finished.equals(LogReader.VKEY)
                || Tile.at(finished).isPresent();
    }

    /** Partial tiles of earlier checkpoints stay until the tile is full, as tlog-tiles asks. */
    static boolean wanted(Tile tile, long size) {
        int width = Tile.widthIn(tile.level(), tile.index(), size);
        return tile.partial() ? tile.width() <= width && width < Tile.WIDTH : width == Tile.WIDTH;
    }
}
