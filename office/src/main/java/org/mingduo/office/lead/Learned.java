package org.mingduo.office.lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.route.Router;
import org.mingduo.radar.route.Router.Correction;
import org.mingduo.radar.route.Suggestion;
import org.mingduo.radar.route.Suggestion.Choice;

/**
 * What is known about who leads, as a value: the router after some corrections, and what it was made from.
 *
 * @param duties by body, of those that may be suggested
 * @param names by body
 * @param router empty where there is nobody to suggest
 * @param bodies the body of each label that has one
 * @param last the number of the last correction, 0 before the first
 */
record Learned(
        Map<String, String> duties,
        Map<String, String> names,
        Optional<Router> router,
        Map<String, String> bodies,
        long last) {

    /** Before any correction. A model none of whose labels is the id or the name of a body here is of no use. */
    static Learned of(Map<String, String> duties, Map<String, String> names, @Nullable Router model) {
        Map<String, String> ofModel = model == null ? Map.of() : bodies(model.labels(), duties, names);
        if (model != null && !ofModel.isEmpty()) {
            return new Learned(duties, names, Optional.of(model), ofModel, 0);
        }
        Optional<Router> router = duties.isEmpty() ? Optional.empty() : Optional.of(Router.ofDuties(duties));
        return new Learned(duties, names, router, bodies(List.copyOf(duties.keySet()), duties, names), 0);
    }

    private static Map<String, String> bodies(
            List<String> labels, Map<String, String> duties, Map<String, String> names) {
        Map<String, String> bodies = new HashMap<>();
        for (String body : duties.keySet()) {
            for (String label : labels) {
                if (label.equals(body) || label.equals(names.get(body))) {
                    bodies.put(label, body);
                }
            }
        }
        return bodies;
    }

    /** Whether how sure a suggestion is was ever measured on a history; duties alone have none. */
    boolean measured() {
        return router.isPresent() && router.get().provenance().fitted();
    }

    boolean isOf(Map<String, String> otherDuties, Map<String, String> otherNames) {
        return duties.equals(otherDuties) && names.equals(otherNames);
    }

    /** After corrections as well; of a body that may no longer be suggested nothing is learned. */
    Learned with(List<LeadCorrections.Kept> kept) {
        if (kept.isEmpty() || router.isEmpty()) {
            return this;
        }
        Map<String, String> wider = new HashMap<>(bodies);
        List<Correction> corrections = new ArrayList<>();
        for (LeadCorrections.Kept correction : kept) {
            if (duties.containsKey(correction.chosen())) {
                String label = label(correction.chosen(), wider);
                wider.put(label, correction.chosen());
                corrections.add(new Correction(correction.texts(), label));
            }
        }
        return new Learned(
                duties,
                names,
                router.map(before -> before.corrected(corrections)),
                wider,
                kept.getLast().id());
    }

    private static String label(String body, Map<String, String> bodies) {
        return bodies.entrySet().stream()
                .filter(entry -> entry.getValue().equals(body))
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .orElse(body);
    }

    /**
     * By the ids of the bodies, each with the words that spoke for it; none where the router abstains, and no choice that
     * is as good as ruled out.
     */
    List<Choice> suggest(List<String> texts) {
        if (router.isEmpty()) {
            return List.of();
        }
        Suggestion suggestion = router.get().suggest(texts);
        if (suggestion.abstains() || !bodies.containsKey(suggestion.first().label())) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : suggestion.top()) {
            String body = bodies.get(choice.label());
            if (body != null && !choice.reasons().isEmpty()) {
                choices.add(new Choice(body, choice.confidence(), choice.reasons()));
            }
        }
        return choices;
    }
}
