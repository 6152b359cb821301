package org.mingduo.office.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A crisis as data: a fictional city, what its people say, and what its officials do, in one of the scenario's variants.
 *
 * @param name the folder's own name for it
 * @param variant which way the officials act
 * @param title of the variant
 * @param government the name that pages carry
 * @param origin the name of the drill's own log
 * @param rulebooks that the officials are held to
 * @param start when the clock begins
 * @param end when the story is over
 * @param bodies file of the bodies, as {@code duties --bodies} reads it
 * @param people file of the persons and their posts
 * @param passwords by person, for the drill only
 * @param collector the person in whose name signals come in
 * @param signals as {@code POST /api/signals} takes them, by time
 * @param acts of the officials, by time
 */
public record Scenario(
        String name,
        String variant,
        Act.Says title,
        String government,
        String origin,
        List<String> rulebooks,
        Instant start,
        Instant end,
        Path bodies,
        Path people,
        Map<String, Login> passwords,
        String collector,
        List<Said> signals,
        List<Act> acts) {

    /** How a person of the drill comes in. */
    public record Login(String name, String post, String password) {}

    /** A signal and the time at which it is said. */
    public record Said(String id, Instant at, ObjectNode signal) {}

    /** The variant that is played when none is named. */
    public static final String DEFAULT_VARIANT = "in-time";

    public Scenario {
        rulebooks = List.copyOf(rulebooks);
        passwords = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(passwords));
        signals = List.copyOf(signals);
        acts = List.copyOf(acts);
    }

    /**
     * Reads the scenario in {@code folder}.
     *
     * @throws ScenarioRefused with file, line and what is allowed, when it cannot be played
     */
    public static Scenario read(Path folder, String variant) throws IOException {
        return new ScenarioReader(folder, variant).read();
    }
}
