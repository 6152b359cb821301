package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.emergency.EmergencyEvaluation;
import org.mingduo.radar.emergency.EmergencyEvaluation.Labelled;
import org.mingduo.radar.emergency.EmergencyEvaluation.Said;
import org.mingduo.radar.emergency.EmergencyKind;
import org.mingduo.radar.route.LabelledText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real reports; how they were labelled stands beside {@code labels.jsonl}. */
class RealEmergenciesTest {
    @Test
    void categories_of_real_reports() {
        List<LabelledText> reports = SharedStreams.lines("emergencies/reports.jsonl").stream()
                .map(r -> new LabelledText(
                        r.get("title").asString(),
                        r.get("text").asString(),
                        r.get("category").asString()))
                .toList();
        List<Figure> figures = EmergencyEvaluation.categories(reports, 5);
        figures.forEach(System.out::println);
        assertThat(figures.getFirst().value()).isGreaterThan(0.97);
    }

    @Test
    void numbers_kind_place_and_time_of_real_reports() throws IOException {
        Map<String, JsonNode> byFile = new HashMap<>();
        SharedStreams.lines("emergencies/reports.jsonl")
                .forEach(report -> byFile.put(report.get("file").asString(), report));
        List<Labelled> labelled = new ArrayList<>();
        for (JsonNode label : labels()) {
            JsonNode report =
                    Objects.requireNonNull(byFile.get(label.get("file").asString()), label::toString);
            labelled.add(new Labelled(
                    report.get("title").asString(),
                    report.get("text").asString(),
                    EmergencyKind.named(label.get("kind").asString()),
                    number(label.get("dead")),
                    number(label.get("injured")),
                    said(label.get("place")),
                    said(label.get("time"))));
        }
        List<Figure> figures = EmergencyEvaluation.reports(labelled);
        figures.forEach(System.out::println);
        assertThat(figures).allMatch(figure -> figure.value() > 0.9);
        assertThat(figures.subList(0, 4)).allMatch(figure -> figure.value() > 0.96);
    }

    @Test
    void complaints_are_no_emergencies() {
        Figure none = EmergencyEvaluation.none(SharedStreams.lines("hotline/messages_4326.jsonl").stream()
                .map(m -> new EmergencyEvaluation.Message(
                        m.get("title").asString(), m.get("text").asString()))
                .toList());
        System.out.println(none);
        assertThat(none.value()).isGreaterThan(0.98);
    }

    private static List<JsonNode> labels() throws IOException {
        var json = new JsonMapper();
        try (var in = RealEmergenciesTest.class.getResourceAsStream("emergency/labels.jsonl");
                var reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return reader.lines().map(json::readTree).toList();
        }
    }

    private static OptionalInt number(JsonNode value) {
        return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.asInt());
    }

    private static List<Said> said(JsonNode alternatives) {
        List<Said> said = new ArrayList<>();
        alternatives.forEach(
                each -> said.add(new Said(each.get(0).asString(), each.get(1).asString())));
        return said;
    }
}
