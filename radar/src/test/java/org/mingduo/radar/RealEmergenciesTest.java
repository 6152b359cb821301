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
import org.mingduo.radar.emergency.EmergencyEvaluation.Counted;
import org.mingduo.radar.route.LabelledText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real reports; how the numbers were labelled stands beside {@code casualties.jsonl}. */
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
    void casualties_of_real_reports() throws IOException {
        Map<String, JsonNode> byFile = new HashMap<>();
        SharedStreams.lines("emergencies/reports.jsonl")
                .forEach(report -> byFile.put(report.get("file").asString(), report));
        List<Counted> counted = new ArrayList<>();
        for (JsonNode label : labels()) {
            JsonNode report =
                    Objects.requireNonNull(byFile.get(label.get("file").asString()), label::toString);
            counted.add(new Counted(
                    report.get("title").asString(),
                    report.get("text").asString(),
                    number(label.get("dead")),
                    number(label.get("injured"))));
        }
        List<Figure> figures = EmergencyEvaluation.casualties(counted);
        figures.forEach(System.out::println);
        assertThat(figures).allMatch(figure -> figure.value() > 0.96);
    }

    private static List<JsonNode> labels() throws IOException {
        var json = new JsonMapper();
        try (var in = RealEmergenciesTest.class.getResourceAsStream("emergency/casualties.jsonl");
                var reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return reader.lines().map(json::readTree).toList();
        }
    }

    private static OptionalInt number(JsonNode value) {
        return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.asInt());
    }
}
