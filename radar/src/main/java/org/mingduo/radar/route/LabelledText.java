package org.mingduo.radar.route;

/**
 * A message whose label is known.
 *
 * @param title may be empty
 * @param text raw, or cut into words by blanks
 * @param label what it was decided to be: a department, a category
 */
public record LabelledText(String title, String text, String label) {
    public LabelledText {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A labelled text needs a label that is not blank.");
        }
    }

    String whole() {
        return title.isEmpty() ? text : title + "\n" + text;
    }
}
