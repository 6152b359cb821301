package org.mingduo.radar.emergency;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * The kind of a name in data.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static EmergencyKind named(String id) {
        for (EmergencyKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is no kind of emergency; they are "
                + Stream.of(values()).map(EmergencyKind::id).collect(Collectors.joining(", ")) + ".");
    }

    /** The kind whose words the report uses most of what happened; {@link #NONE} if it hardly uses any. */
    public static EmergencyKind of(String title, String text) {
        return KindWords.most(
                        Clauses.plain(title),
                        Clauses.plain(text),
                        Casualties.read(title, text).harm())
                .kind();
    }
}
