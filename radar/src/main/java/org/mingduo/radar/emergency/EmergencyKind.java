package org.mingduo.radar.emergency;

/** The four kinds of the Emergency Response Law (突发事件应对法, article 2), and none. */
public enum EmergencyKind {
    /** 自然灾害. */
    NATURAL_DISASTER("natural-disaster"),
    /** 事故灾难. */
    ACCIDENT("accident"),
    /** 公共卫生事件. */
    PUBLIC_HEALTH("public-health"),
    /** 社会安全事件. */
    SOCIAL_SECURITY("social-security"),
    /** No emergency. */
    NONE("none");

    private final String id;

    EmergencyKind(String id) {
        this.id = id;
    }

    /** The name in data: {@code natural-disaster}, … */
    public String id() {
        return id;
    }

    /** The kind whose words the report uses most; {@link #NONE} if it hardly uses any. */
    public static EmergencyKind of(String title, String text) {
        return KindWords.most(Clauses.plain(title), Clauses.plain(text));
    }
}
