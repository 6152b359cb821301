package org.mingduo.legaltime;

/**
 * Input that was refused whole. The message says what was wrong, what is allowed and what to do, in English and in
 * Chinese; {@link #getMessage()} is the English one.
 */
public class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    /** Both sentences say the same. */
    public Refused(String en, String zh) {
        super(en);
        this.zh = zh;
    }

    /** The English sentence. */
    public String en() {
        return String.valueOf(getMessage());
    }

    /** The Chinese sentence. */
    public String zh() {
        return zh;
    }
}
