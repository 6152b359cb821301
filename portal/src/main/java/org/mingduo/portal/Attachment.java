package org.mingduo.portal;

/**
 * A file beside a release, kept in the tree under {@code attachments/<sha256>/<name>}.
 *
 * @param name file name as the reader sees it
 * @param sha256 64 lower-case hex digits
 * @param size bytes
 * @param type media type
 */
public record Attachment(String name, String sha256, long size, String type) {
    public Attachment {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("attachment.sha256 '" + sha256 + "' must be 64 lower-case hex digits");
        }
        if (name.isBlank() || name.startsWith(".") || name.matches(".*[/\\\\\\p{Cntrl}].*")) {
            throw new IllegalArgumentException(
                    "attachment.name '" + name + "' must be a plain file name without slashes or control characters");
        }
        if (size < 0) {
            throw new IllegalArgumentException("attachment.size " + size + " is negative");
        }
    }
}
