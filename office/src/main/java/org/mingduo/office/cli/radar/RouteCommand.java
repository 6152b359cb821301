package org.mingduo.office.cli.radar;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    /** Messages that are handed on together, and how many letters are enough. */
    private static final int BATCH = 64;

    private static final int BATCH_LETTERS = 1 << 18;

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
    private List<Message> batch = new ArrayList<>(BATCH);
    private int letters;

    private record Message(String title, String text) {}

    @Override
    public Integer call() throws IOException {
        JsonLines.apart(in, out);
        Router router = router();
        spec.commandLine().getErr().println(router.provenance());
        long begun = System.nanoTime();
        try (Writer answers = JsonLines.write(out, spec.commandLine().getOut());
                var answering = new InOrder<List<Message>, String>(
                        batch -> answers(router, batch), lines -> put(lines, answers))) {
            JsonLines.read(in, this::field, () -> message(answering));
            answering.put(batch);
            answering.finish();
        }
        JsonLines.throughput(spec.commandLine().getErr(), messages, System.nanoTime() - begun);
        return 0;
    }

    private Router router() throws IOException {
        if (source.train != null) {
            // One part held out is enough to fit the confidence; radar train measures on all.
            var settings = new Settings(Settings.STANDARD.cost(), 0, Settings.STANDARD.abstainBelow());
            Labelled.Digested history = Labelled.digested(source.train, "label");
            return Router.learn(history.texts(), settings, history.sha256());
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

    private void message(InOrder<List<Message>, String> answering) {
        var message = new Message(title == null ? "" : title, text == null ? "" : text);
        batch.add(message);
        letters += message.title().length() + message.text().length();
        if (batch.size() == BATCH || letters >= BATCH_LETTERS) {
            answering.put(batch);
            batch = new ArrayList<>(BATCH);
            letters = 0;
        }
        messages++;
        title = null;
        text = null;
    }

    private static String answers(Router router, List<Message> batch) {
        var lines = new StringBuilder();
        try {
            for (Message message : batch) {
                write(router.suggest(message.title(), message.text()), lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }

    private static void put(String lines, Writer answers) {
        try {
            answers.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By hand: a tree for each answer would cost as much as finding it. */
    private static void write(Suggestion suggestion, Appendable out) throws IOException {
        out.append('{');
        choice(suggestion.first(), out);
        out.append(suggestion.abstains() ? ",\"abstain\":true,\"top\":[" : ",\"top\":[");
        String comma = "{";
        for (Suggestion.Choice choice : suggestion.top()) {
            out.append(comma);
            choice(choice, out);
            out.append(",\"reasons\":[");
            reasons(choice.reasons(), out);
            out.append("]}");
            comma = ",{";
        }
        out.append("]}\n");
    }

    private static void choice(Suggestion.Choice choice, Appendable out) throws IOException {
        out.append("\"label\":");
        JsonLines.quote(choice.label(), out);
        out.append(",\"score\":");
        out.append(Double.toString(Math.round(choice.confidence() * EXACT) / EXACT));
    }

    private static void reasons(List<String> reasons, Appendable out) throws IOException {
        for (int i = 0; i < reasons.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            JsonLines.quote(reasons.get(i), out);
        }
    }
}
