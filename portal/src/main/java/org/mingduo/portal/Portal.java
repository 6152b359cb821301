package org.mingduo.portal;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns public records into the pages of the portal: a pure function, so the same records give the same bytes on any
 * machine and in any order of input. Pages hold no time of rendering; each running clock carries its due, and the reader's
 * browser does the rest.
 *
 * <p>The tree works under any path of any web server that serves {@code index.html} for a folder. The log itself belongs
 * under {@code log/}, attachments under {@code attachments/<sha256>/<name>}; whoever owns those files puts them there.
 */
public final class Portal {
    private Portal() {}

    /**
     * All files of the tree but the log and the attachments, by path.
     *
     * @param records everything published so far, each of its own leaf; one of them must be a {@link Site}
     * @throws IllegalArgumentException when there is no {@link Site} among them
     */
    public static SortedMap<String, byte[]> render(Collection<Published> records) {
        Archive archive = Archive.of(records);
        SortedMap<String, byte[]> tree = new TreeMap<>();
        for (Published published : records) {
            tree.put(published.file().path(), published.file().bytes());
        }
        Pages pages = new Pages(archive, tree);
        for (Lang lang : Lang.values()) {
            pages.all(lang);
        }
        pages.shared();
        return tree;
    }
}
