package org.mingduo.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All public records, sorted into what the pages ask for. Order of input does not matter; the log's order does. */
final class Archive {
    private final List<Published> records;
    private final Site site;
    private final Map<String, BodyCard> bodies;
    private final List<Duty> duties;
    private final List<Versions<Release>> releases;
    private final List<Versions<Conference>> conferences;
    private final Map<String, Dossier> dossiers;
    private final Map<String, String> discharging;

    private Archive(List<Published> records) {
        this.records = records;
        this.site = threads(Site.class).stream()
                .map(Versions::record)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no site record among the " + records.size() + " records; publish a Site first"));
        this.bodies = threads(BodyCard.class).stream()
                .map(Versions::record)
                .collect(Collectors.toMap(BodyCard::id, Function.identity(), (_, later) -> later, LinkedHashMap::new));
        this.duties = readDuties();
        this.dossiers = new LinkedHashMap<>();
        List<Versions<Release>> said = newestFirst(threads(Release.class));
        List<Versions<Conference>> met = newestFirst(threads(Conference.class));
        List<Entry<Correction>> corrected =
                threads(Correction.class).stream().map(Versions::latest).toList();
        for (Versions<MatterCard> cards : threads(MatterCard.class)) {
            String slug = cards.record().slug();
            boolean open = !cards.record().withheld();
            dossiers.put(
                    slug,
                    new Dossier(
                            cards,
                            open
                                    ? said.stream()
                                            .filter(v -> slug.equals(v.record().matter()))
                                            .toList()
                                    : List.of(),
                            open
                                    ? met.stream()
                                            .filter(v -> slug.equals(v.record().matter()))
                                            .toList()
                                    : List.of(),
                            open
                                    ? corrected.stream()
                                            .filter(e -> slug.equals(e.record().matter()))
                                            .toList()
                                    : List.of(),
                            duties.stream()
                                    .filter(duty -> slug.equals(duty.opened().matter()))
                                    .toList()));
        }
        this.releases = said.stream().filter(v -> shows(v.record().matter())).toList();
        this.conferences = met.stream().filter(v -> shows(v.record().matter())).toList();
        this.discharging = pagesByAddress();
    }

    static Archive of(Collection<Published> records) {
        return new Archive(records.stream()
                .sorted(Comparator.comparingLong(published -> published.file().index()))
                .toList());
    }

    Site site() {
        return site;
    }

    Collection<BodyCard> bodies() {
        return bodies.values();
    }

    Optional<BodyCard> body(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : bodies.get(id));
    }

    List<Dossier> dossiers() {
        return dossiers.values().stream().sorted(Dossier.BY_URGENCY).toList();
    }

    Optional<Dossier> dossier(@Nullable String slug) {
        return Optional.ofNullable(slug == null ? null : dossiers.get(slug));
    }

    /** All obligations that may show, most urgent first. */
    List<Duty> duties() {
        return duties;
    }

    List<Versions<Release>> releases() {
        return releases;
    }

    List<Versions<Conference>> conferences() {
        return conferences;
    }

    /** Where on the pages the record of the given address can be read, if anywhere. */
    Optional<String> place(@Nullable String address) {
        return Optional.ofNullable(address == null ? null : discharging.get(address));
    }

    long size() {
        return records.size();
    }

    /** A matter that is withheld says nothing but that it exists, wherever else its slug stands. */
    private boolean shows(@Nullable String slug) {
        return slug == null
                || dossier(slug).map(dossier -> !dossier.card().withheld()).orElse(false);
    }

    private List<Duty> readDuties() {
        Map<String, Versions<ObligationState>> states = threads(ObligationState.class).stream()
                .collect(Collectors.toMap(v -> v.record().obligation(), Function.identity(), (_, later) -> later));
        Map<String, Entry<MissRecorded>> misses = threads(MissRecorded.class).stream()
                .collect(Collectors.toMap(v -> v.record().obligation(), Versions::first, (first, _) -> first));
        return threads(ObligationOpened.class).stream()
                .map(v -> new Duty(
                        v.latest(),
                        Optional.ofNullable(states.get(v.record().obligation())),
                        Optional.ofNullable(misses.get(v.record().obligation()))))
                .filter(duty -> duty.status() != ObligationState.Status.EXCUSED)
                .sorted(Duty.BY_URGENCY)
                .toList();
    }

    private Map<String, String> pagesByAddress() {
        Map<String, String> places = new LinkedHashMap<>();
        for (Versions<Release> versions : releases) {
            versions.all().forEach(entry -> places.put(entry.header().address(), entry.page()));
        }
        for (Versions<Conference> versions : conferences) {
            String slug = versions.record().matter();
            String page = slug == null ? Address.body(versions.record().by()) + "/" : Address.matter(slug) + "/";
            versions.all()
                    .forEach(entry -> places.put(
                            entry.header().address(),
                            page + "#" + versions.first().anchor()));
        }
        return places;
    }

    /** The records of one kind, versions gathered, in the order of their first appearance. */
    private <R extends PublicRecord> List<Versions<R>> threads(Class<R> kind) {
        Map<String, List<Entry<R>>> found = new LinkedHashMap<>();
        for (Published published : records) {
            if (kind.isInstance(published.record())) {
                Entry<R> entry = Entry.of(kind.cast(published.record()), published);
                found.computeIfAbsent(entry.header().thing(), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        return found.values().stream().map(Versions::new).toList();
    }

    private static <R extends PublicRecord> List<Versions<R>> newestFirst(List<Versions<R>> threads) {
        return threads.stream()
                .sorted(Comparator.comparing(
                                (Versions<R> v) -> v.first().header().at())
                        .thenComparingLong(v -> v.first().index())
                        .reversed())
                .toList();
    }
}
