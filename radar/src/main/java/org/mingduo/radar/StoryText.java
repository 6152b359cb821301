package org.mingduo.radar;

/** Text as people wrote it, made fit for showing: no controls, no broken characters, no longer than asked. */
final class StoryText {
    private StoryText() {}

    static String shown(String raw, int longest) {
        var out = new StringBuilder(Math.min(raw.length(), longest + 2));
        boolean blank = true;
        for (int i = 0; i < raw.length() && out.length() < longest; ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || type == Character.CONTROL) {
                if (!blank) {
                    out.append(point == '\n' || point == '\r' ? '\n' : ' ');
                }
                blank = true;
            } else if (type != Character.FORMAT && type != Character.SURROGATE && type != Character.PRIVATE_USE) {
                out.appendCodePoint(point);
                blank = false;
            }
        }
        return out.toString().strip();
    }

    /** On one line, with a mark where it was cut. */
    static String line(String raw, int longest) {
        String shown = shown(raw.length() > 8 * longest ? wellCut(raw.substring(0, 8 * longest)) : raw, longest + 1)
                .replace('\n', ' ');
        return shown.length() <= longest ? shown : wellCut(shown.substring(0, longest - 1)) + "…";
    }

    /** Takes off half a surrogate pair that a cut left behind. */
    static String wellCut(String part) {
        int end = part.length();
        int start = 0;
        if (end > 0 && Character.isHighSurrogate(part.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && Character.isLowSurrogate(part.charAt(0))) {
            start++;
        }
        return part.substring(start, Math.max(start, end));
    }
}
