package org.mingduo.portal;

/** A sentence of the interface in both languages, as a rulebook or the office gives it. */
public record Text(String zh, String en) {
    /** The form for one language. */
    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }
}
