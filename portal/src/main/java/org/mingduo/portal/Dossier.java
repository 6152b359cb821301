package org.mingduo.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything public about one matter; releases and conferences newest first. */
record Dossier(
        Versions<MatterCard> cards,
        List<Versions<Release>> releases,
        List<Versions<Conference>> conferences,
        List<Entry<Correction>> corrections,
        List<Duty> duties) {

    /** A passage of a release on one of the four contents. */
    record Passage(Entry<Release> release, List<Markup.Block> blocks) {}

    MatterCard card() {
        return cards.record();
    }

    String page() {
        return Address.matter(card().slug()) + "/";
    }

    boolean running() {
        return card().state() == MatterCard.State.RUNNING;
    }

    boolean emergency() {
        return card().matterKind().equals("emergency");
    }

    Optional<Entry<Release>> latestRelease() {
        return releases.stream().findFirst().map(Versions::latest);
    }

    /** The duties whose clocks run or ran out, most urgent first. */
    List<Duty> pressing() {
        return duties.stream().filter(Duty::pressing).toList();
    }

    List<Duty> overdue() {
        return duties.stream()
                .filter(duty -> duty.status() == ObligationState.Status.OVERDUE)
                .toList();
    }

    long settledInTime() {
        return duties.stream()
                .filter(duty -> duty.status() == ObligationState.Status.MET)
                .count();
    }

    /** What the releases say on each content, newest first. A release without labels speaks on the first it covers. */
    Map<Content, List<Passage>> passages() {
        Map<Content, List<Passage>> found = new EnumMap<>(Content.class);
        for (Versions<Release> versions : releases) {
            Entry<Release> release = versions.latest();
            Markup text = Markup.parse(release.record().body());
            Map<Content, List<Markup.Block>> sections = text.sections();
            if (sections.isEmpty() && !release.record().covers().isEmpty()) {
                sections = Map.of(release.record().covers().iterator().next(), text.blocks());
            }
            sections.forEach((content, blocks) ->
                    found.computeIfAbsent(content, _ -> new ArrayList<>()).add(new Passage(release, blocks)));
        }
        return found;
    }

    /** When something last happened here, for ordering. */
    long latestIndex() {
        return Math.max(
                cards.latest().index(),
                releases.stream()
                        .mapToLong(versions -> versions.latest().index())
                        .max()
                        .orElse(-1));
    }

    /** Running emergencies, then what else runs, then the rest; the newest first in each. */
    static final Comparator<Dossier> BY_URGENCY = Comparator.comparing((Dossier dossier) -> !dossier.running())
            .thenComparing(dossier -> !dossier.emergency())
            .thenComparing(Comparator.comparingLong(Dossier::latestIndex).reversed());
}
