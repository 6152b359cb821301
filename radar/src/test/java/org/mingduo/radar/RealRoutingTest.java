package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.route.LabelledText;
import org.mingduo.radar.route.RouteEvaluation;
import org.mingduo.radar.route.Router;
import org.mingduo.radar.route.Settings;
import tools.jackson.databind.JsonNode;

/** Real hotline messages: cut into words to learn from, raw to ask about. */
class RealRoutingTest {
    @Test
    void messages_that_were_not_learned_find_their_department() {
        List<LabelledText> history = labelled("hotline/routing_train_tokenised.jsonl");
        List<LabelledText> raw = labelled("hotline/routing_sample_raw.jsonl");
        boolean[] copies = RouteEvaluation.amongst(history, raw);
        List<LabelledText> others = IntStream.range(0, copies.length)
                .filter(i -> !copies[i])
                .mapToObj(history::get)
                .toList();

        Router all = Router.learn(history, Settings.STANDARD, "");
        System.out.println("cross-validated: " + all.provenance().quality());
        List<Figure> known = RouteEvaluation.on(all, raw, "raw, of which most were learned cut into words");
        known.forEach(System.out::println);
        Router unknowing = Router.learn(others, new Settings(Settings.STANDARD.cost(), 0, 0.5), "");
        List<Figure> unknown = RouteEvaluation.on(unknowing, raw, "raw, their copies taken out of the history");
        unknown.forEach(System.out::println);

        List<LabelledText> cut = IntStream.range(0, copies.length)
                .filter(i -> copies[i])
                .mapToObj(history::get)
                .toList();
        List<Figure> twins = RouteEvaluation.on(unknowing, cut, "those copies themselves, cut into words");
        twins.forEach(System.out::println);

        assertThat(all.provenance().quality().macroF1()).isGreaterThan(0.92);
        assertThat(all.provenance().quality().accuracyAnswered()).isGreaterThan(0.93);
        assertThat(known.getFirst().value()).isGreaterThan(0.98);
        assertThat(unknown.getFirst().value()).isGreaterThan(0.85);
        // These messages are harder than others; that they are raw costs nothing.
        assertThat(unknown.getFirst().value())
                .isCloseTo(twins.getFirst().value(), org.assertj.core.data.Offset.offset(0.03));
    }

    private static List<LabelledText> labelled(String name) {
        return SharedStreams.lines(name).stream().map(RealRoutingTest::labelled).toList();
    }

    private static LabelledText labelled(JsonNode message) {
        return new LabelledText(
                message.path("title").asString(""),
                message.get("text").asString(),
                message.get("label").asString());
    }
}
