package org.mingduo.office.matter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingduo.office.OfficeSettings;
import org.mingduo.rulebook.Rulebook;
import org.mingduo.rulebook.RulebookSource;
import org.mingduo.rulebook.Rulebooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rulebooks that hold here: those that the office was told of, else those of its last start, else the shipped ones.
 * They are kept in the database, files with their text, so that no later start depends on a file lying where it lay.
 */
@Component
class RulebooksInForce {
    private static final List<String> AT_FIRST = List.of("national", "beijing-2016");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Optional<List<RulebookSource>> kept;
    private final List<RulebookSource> sources;
    private final List<Rulebook> books;

    RulebooksInForce(OfficeSettings settings, JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.kept = jdbc.sql("select books::text from rulebooks_in_force order by id desc limit 1")
                .query(String.class)
                .optional()
                .map(this::read);
        this.sources = settings.rulebooks().isEmpty()
                ? kept.orElseGet(() -> sources(AT_FIRST))
                : sources(settings.rulebooks());
        this.books = sources.stream().map(RulebookSource::load).toList();
    }

    List<Rulebook> books() {
        return books;
    }

    /** Whether they differ from those kept; their order means nothing. */
    boolean changed() {
        return !kept.map(HashSet::new).equals(Optional.of(new HashSet<>(sources)));
    }

    /** By name, for a person. */
    String names() {
        return names(sources);
    }

    /** Those kept before, by name; absent at the first start. */
    Optional<String> namesBefore() {
        return kept.map(RulebooksInForce::names);
    }

    /** Keeps them for later starts. */
    void keep(Instant since) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (RulebookSource source : sources) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", source.name());
            if (source.yaml() != null) {
                row.put("yaml", source.yaml());
            }
            rows.add(row);
        }
        jdbc.sql("insert into rulebooks_in_force (books, since) values (:books::json, :since)")
                .param("books", json.writeValueAsString(rows))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<RulebookSource> read(String rows) {
        List<RulebookSource> read = new ArrayList<>();
        for (JsonNode row : json.readTree(rows)) {
            JsonNode yaml = row.get("yaml");
            read.add(new RulebookSource(row.get("name").asString(), yaml == null ? null : yaml.asString()));
        }
        return read;
    }

    private static List<RulebookSource> sources(List<String> told) {
        return told.stream().map(Rulebooks::source).distinct().toList();
    }

    private static String names(List<RulebookSource> sources) {
        return String.join(", ", sources.stream().map(RulebookSource::name).toList());
    }
}
