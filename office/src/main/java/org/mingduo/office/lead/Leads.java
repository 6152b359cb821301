package org.mingduo.office.lead;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.matter.LeadChosen;
import org.mingduo.office.watch.Stories;
import org.mingduo.radar.route.Router;
import org.mingduo.radar.route.Suggestion.Choice;
import org.mingduo.rulebook.Body;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Suggests who should lead. It has learned from the office's own history where {@code router.model} lies in its folder,
 * otherwise from the duties of the bodies; and from each correction since, which a start reads again.
 */
@Component
public class Leads {
    /** A file of {@code ./mingduo radar train} whose labels are ids or names of bodies. */
    public static final String MODEL = "router.model";
    /** The latest signals of a story that are read. */
    private static final int SIGNALS = 120;

    private final Stories stories;
    private final Bodies bodies;
    private final LeadCorrections corrections;
    private final OfficeTime time;
    private final @Nullable Router model;
    private @Nullable Learned learned;

    Leads(Stories stories, Bodies bodies, LeadCorrections corrections, OfficeTime time, OfficeSettings settings) {
        this.stories = stories;
        this.bodies = bodies;
        this.corrections = corrections;
        this.time = time;
        this.model = model(settings.folder().resolve(MODEL));
    }

    private static @Nullable Router model(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Router.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * What was read.
     *
     * @param signals ids of the story's signals, the latest first; none where there was only a title
     * @param texts each text once
     */
    public record Read(List<String> signals, List<String> texts) {}

    /** What people say in a story; the title where there is no story. */
    public Read read(@Nullable String story, String title) {
        Map<String, String> byText = new LinkedHashMap<>();
        List<Map<String, Object>> signals = story == null ? List.of() : stories.signals(story, SIGNALS);
        for (Map<String, Object> signal : signals) {
            Object heading = signal.get("title");
            String text = (heading == null ? "" : heading + "\n") + signal.get("text");
            byText.putIfAbsent(text, String.valueOf(signal.get("id")));
        }
        return byText.isEmpty()
                ? new Read(List.of(), List.of(title))
                : new Read(List.copyOf(byText.values()), List.copyOf(byText.keySet()));
    }

    /** At most three bodies by their ids, the likeliest first; none where it is too unsure to suggest anybody. */
    public List<Choice> suggest(Read read) {
        return learned().suggest(read.texts());
    }

    /** Whether the confidence of a suggestion was ever measured on a history of decided matters. */
    public boolean measured() {
        return learned().measured();
    }

    /** Another choice than the suggested one is a correction. That the city itself takes a matter teaches nothing. */
    @EventListener
    void chosen(LeadChosen chosen) {
        if (Candidates.city(bodies.demand(chosen.body(), "lead"))) {
            return;
        }
        corrections.lock();
        Read read = read(chosen.matter().story(), chosen.matter().title());
        List<Choice> suggested = suggest(read);
        String first = suggested.isEmpty() ? null : suggested.getFirst().label();
        if (!chosen.body().equals(first)) {
            corrections.add(chosen, first, read.signals(), time.now());
        }
    }

    /** With all corrections; begun anew when a body or its duties have changed. */
    private synchronized Learned learned() {
        List<Body> all = bodies.all();
        Map<String, String> duties = Candidates.of(all, bodies.duties());
        Map<String, String> names = new HashMap<>();
        all.forEach(body -> names.put(body.id(), body.name()));
        Learned known = learned;
        if (known == null || !known.isOf(duties, names)) {
            known = Learned.of(duties, names, model);
        }
        known = known.with(corrections.after(known.last()));
        learned = known;
        return known;
    }
}
