package org.mingduo.office.drill;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an official can do in a scenario; each is one door of the office. {@code {}} in a path is what the act is about. */
public enum Deed {
    OPEN("/api/matters", null, "matter", "id kind title lead", "secret storyOf occurredAt place data"),
    FACT("/api/matters/{}/facts", "matter", null, "type", "happenedAt body data supersedes"),
    DRAFT("/api/matters/{}/drafts", "matter", "draft", "title body covers", "as type lang"),
    APPROVE("/api/drafts/{}/approve", "draft", null, "", ""),
    PUBLISH("/api/drafts/{}/publish", "draft", null, "", ""),
    ANNOUNCE(
            "/api/matters/{}/conferences",
            "matter",
            "conference",
            "form scheduledAt place host topic",
            "as participants"),
    HOLD("/api/conferences/{}/held", "conference", null, "startedAt head", "summary participants"),
    CANCEL("/api/conferences/{}/cancelled", "conference", null, "reason", "");

    private final String path;
    private final @Nullable String about;
    private final @Nullable String makes;
    private final String required;
    private final String optional;

    Deed(String path, @Nullable String about, @Nullable String makes, String required, String optional) {
        this.path = path;
        this.about = about;
        this.makes = makes;
        this.required = required;
        this.optional = optional;
    }

    /** Its name in a scenario file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Deed> of(String word) {
        return Stream.of(values()).filter(deed -> deed.word().equals(word)).findFirst();
    }

    static Set<String> allWords() {
        return Stream.of(values()).map(Deed::word).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String path(String subject) {
        return path.replace("{}", subject);
    }

    /** The field that names what it is about, such as {@code matter}. */
    Optional<String> about() {
        return Optional.ofNullable(about);
    }

    /** True when {@link #about()} is the name that an earlier act of the scenario gave with {@code as}. */
    boolean aboutNamed() {
        return about != null && !about.equals("matter");
    }

    /** The field of the answer that holds the id of what the act made. */
    Optional<String> makes() {
        return Optional.ofNullable(makes);
    }

    List<String> required() {
        return words(required).toList();
    }

    Set<String> allowed() {
        return Stream.of(Stream.ofNullable(about), words(required), words(optional))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
