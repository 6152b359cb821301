package org.mingduo.office.cli.radar;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.route.Router;
import org.mingduo.radar.route.Settings;
import org.mingduo.radar.route.Suggestion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingduo radar route}: suggests the responsible department for each message. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Suggest who is responsible: {\"text\",\"title\"?} in, {\"label\",\"score\",\"top\",\"abstain\"} out.",
            "为每条诉求推荐承办单位，并给出置信度与依据；把握不足时注明。"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class RouteCommand implements Callable<Integer> {
    private static final double EXACT = 10_000;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(names = "--in", required = true, paramLabel = "F", description = "the messages, JSON Lines or .gz  输入")
    private Path in;

    @Option(names = "--out", paramLabel = "F", description = "the answers (default: standard output)  输出")
    private @Nullable Path out;

    /** What the router is made from. */
    static final class Source {
        @Option(
                names = "--train",
                required = true,
                paramLabel = "F",
                description = "learn from {\"text\",\"title\"?,\"label\"}  历史数据")
        private @Nullable Path train;

        @Option(names = "--model", required = true, paramLabel = "MODEL", description = "a file of radar train  模型文件")
        private @Nullable Path model;

        @Option(
                names = "--duties",
                required = true,
                paramLabel = "F",
                description = "one JSON object {id: duties}, no history  职责说明")
        private @Nullable Path duties;
    }

    private @Nullable String title;
    private @Nullable String text;
    private long messages;

    @Override
    public Integer call() throws IOException {
        Router router = router();
        spec.commandLine().getErr().println(router.provenance());
        long begun = System.nanoTime();
        try (Writer answers = JsonLines.write(out, spec.commandLine().getOut())) {
            JsonLines.read(in, this::field, () -> answer(router, answers));
        }
        JsonLines.throughput(spec.commandLine().getErr(), messages, System.nanoTime() - begun);
        return 0;
    }

    private Router router() throws IOException {
        if (source.train != null) {
            // One part held out is enough to fit the confidence; radar train measures on all.
            var settings = new Settings(Settings.STANDARD.cost(), 0, Settings.STANDARD.abstainBelow());
            return Router.learn(Labelled.read(source.train, "label"), settings, Labelled.sha256(source.train));
        }
        if (source.model != null) {
            try (InputStream model = new BufferedInputStream(Files.newInputStream(source.model))) {
                return Router.read(model);
            }
        }
        Map<String, String> duties = new LinkedHashMap<>();
        if (source.duties != null) {
            JsonMapper.shared()
                    .readTree(source.duties.toFile())
                    .properties()
                    .forEach(
                            entry -> duties.put(entry.getKey(), entry.getValue().asString("")));
        }
        return Router.ofDuties(duties);
    }

    private void field(String name, JsonParser value) {
        switch (name) {
            case "title" -> title = value.getValueAsString();
            case "text" -> text = value.getValueAsString();
            default -> {}
        }
    }

    private void answer(Router router, Writer answers) {
        Suggestion suggestion = router.suggest(title == null ? "" : title, text == null ? "" : text);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("label", suggestion.first().label());
        line.put("score", rounded(suggestion.first().confidence()));
        if (suggestion.abstains()) {
            line.put("abstain", true);
        }
        line.put("top", suggestion.top().stream().map(RouteCommand::choice).toList());
        JsonLines.line(answers, line);
        messages++;
        title = null;
        text = null;
    }

    private static Map<String, Object> choice(Suggestion.Choice choice) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("label", choice.label());
        shown.put("score", rounded(choice.confidence()));
        shown.put("reasons", choice.reasons());
        return shown;
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * EXACT) / EXACT;
    }
}
