package org.mingduo.portal;

/** The two languages of the interface. */
public enum Lang {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Lang(String tag) {
        this.tag = tag;
    }

    /** BCP 47, for the {@code lang} attribute. */
    public String tag() {
        return tag;
    }
}
