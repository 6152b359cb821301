package org.mingduo.rulebook;

/**
 * The same words in both languages of the house; neither may be empty.
 *
 * @param zh Chinese, the default
 * @param en English
 */
public record Text(String zh, String en) {
    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages, got zh=«" + zh + "» en=«" + en + "»");
        }
    }
}
