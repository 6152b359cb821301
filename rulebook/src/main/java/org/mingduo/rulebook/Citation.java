package org.mingduo.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Where a duty is written.
 *
 * @param title title of the text
 * @param number document number such as 国办发〔2016〕61号, or null where none is known
 * @param article article or section, or null
 */
public record Citation(
        String title, @Nullable String number, @Nullable String article) {
    /** The citation as one line of Chinese legal prose. */
    public String line() {
        return "《" + title + "》" + (number == null ? "" : "（" + number + "）") + (article == null ? "" : article);
    }
}
