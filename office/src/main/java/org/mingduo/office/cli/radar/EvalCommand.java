package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Figure;
import org.mingduo.radar.StoryEvaluation;
import org.mingduo.radar.emergency.EmergencyEvaluation;
import org.mingduo.radar.emergency.EmergencyEvaluation.Said;
import org.mingduo.radar.emergency.EmergencyKind;
import org.mingduo.radar.forecast.GrowthEvaluation;
import org.mingduo.radar.forecast.ReachEvaluation;
import org.mingduo.radar.pairs.Judged;
import org.mingduo.radar.pairs.PairEvaluation;
import org.mingduo.radar.route.LabelledText;
import org.mingduo.radar.route.RouteEvaluation;
import org.mingduo.radar.route.Router;
import org.mingduo.radar.route.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code mingduo radar eval}: measures the radar on other people's data, so that anybody can check the figures. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure the radar on the collections in DIR and print a table; what is not there is passed over.",
            "用公开数据集评测雷达并输出指标表；缺少的数据集自动跳过。"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class EvalCommand implements Callable<Integer> {
    private static final double HALF_HOUR = 1_800;
    private static final int PARTS = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder that holds streams/, hotline/, pairs/, …  数据目录")
    private Path dir;

    @Option(
            names = "--labels",
            paramLabel = "F",
            description = "what a person read in the reports: file, kind, dead, injured, place, time  突发事件报道的人工标注")
    private @Nullable Path labels;

    @Option(names = "--parts", paramLabel = "N", description = "parts of five on which pairs are judged (default: 1)")
    private int parts = 1;

    @Option(
            names = "--curve",
            description = "judge pairs also by an eighth, a quarter and half of what teaches  另以部分训练数据评测句对判别")
    private boolean curve;

    private PrintWriter out;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(dir)) {
            throw new IllegalArgumentException(
                    dir + " is no folder; name the one that holds streams/, hotline/ and so on");
        }
        out = spec.commandLine().getOut();
        out.println("| task | metric | value | how |");
        out.println("| --- | --- | --- | --- |");
        for (String stream : List.of("tweets", "tweets-t")) {
            Path file = dir.resolve("streams").resolve(stream + ".jsonl");
            if (there(file)) {
                stories(stream, file);
            }
        }
        hotline();
        emergencies();
        Path cascades = dir.resolve("cascades/weibo_train.jsonl.gz");
        if (there(cascades)) {
            print(ReachEvaluation.crossValidated(CascadeLines.read(cascades), HALF_HOUR, 1, 1));
            print(GrowthEvaluation.crossValidated(CascadeLines.read(cascades), HALF_HOUR));
        }
        routing();
        for (String task : List.of("same-event", "same-topic")) {
            pairs(task);
        }
        return 0;
    }

    private void pairs(String task) throws IOException {
        Path file = dir.resolve("pairs/" + task.replace('-', '_') + "_train.jsonl");
        if (!there(file)) {
            return;
        }
        List<Judged> pairs = PairLines.judged(file);
        SamePairs.withMeaning(false, this::say, judge -> {
            for (int oneIn : curve ? new int[] {8, 4, 2, 1} : new int[] {1}) {
                print(PairEvaluation.crossValidated(task, pairs, PARTS, parts, oneIn, judge));
            }
        });
    }

    private void stories(String name, Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        List<Long> given = new ArrayList<>();
        JsonLines.trees(file, object -> {
            texts.add(JsonLines.text(object, "text", file));
            given.add(object.path("story").asLong());
        });
        print(StoryEvaluation.stories(
                name, texts, given.stream().mapToLong(Long::longValue).toArray()));
    }

    private void hotline() throws IOException {
        Path file = dir.resolve("hotline/messages_4326.jsonl");
        if (there(file)) {
            List<EmergencyEvaluation.Message> messages = new ArrayList<>();
            JsonLines.trees(
                    file,
                    object -> messages.add(new EmergencyEvaluation.Message(
                            object.path("title").asString(""), JsonLines.text(object, "text", file))));
            print(StoryEvaluation.copies(
                    messages.stream().map(EmergencyEvaluation.Message::text).toList()));
            print(List.of(EmergencyEvaluation.none(messages)));
        }
    }

    private void emergencies() throws IOException {
        Path file = dir.resolve("emergencies/reports.jsonl");
        if (!there(file)) {
            return;
        }
        print(EmergencyEvaluation.categories(Labelled.read(file, "category"), PARTS));
        Path read = labels != null ? labels : shippedLabels();
        if (!there(read)) {
            return;
        }
        Map<String, JsonNode> reports = new HashMap<>();
        JsonLines.trees(file, report -> reports.put(report.path("file").asString(""), report));
        List<EmergencyEvaluation.Labelled> labelled = new ArrayList<>();
        JsonLines.trees(read, label -> {
            JsonNode report = reports.get(label.path("file").asString(""));
            if (report != null) {
                labelled.add(new EmergencyEvaluation.Labelled(
                        report.path("title").asString(""),
                        report.path("text").asString(""),
                        EmergencyKind.named(label.path("kind").asString("")),
                        number(label.path("dead")),
                        number(label.path("injured")),
                        said(label.path("place")),
                        said(label.path("time"))));
            }
        });
        print(EmergencyEvaluation.reports(labelled));
    }

    private static List<Said> said(JsonNode alternatives) {
        List<Said> said = new ArrayList<>();
        alternatives.forEach(each ->
                said.add(new Said(each.path(0).asString(""), each.path(1).asString(""))));
        return said;
    }

    private static Path shippedLabels() {
        String home = System.getProperty("mingduo.home", ".");
        return Path.of(home, "radar/src/test/resources/org/mingduo/radar/emergency/labels.jsonl");
    }

    private static OptionalInt number(JsonNode value) {
        return value.isNumber() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
    }

    private void routing() throws IOException {
        Path file = dir.resolve("hotline/routing_train_tokenised.jsonl");
        Path sample = dir.resolve("hotline/routing_sample_raw.jsonl");
        if (!there(file)) {
            return;
        }
        List<LabelledText> history = Labelled.read(file, "label");
        print(RouteEvaluation.crossValidated(history, Settings.STANDARD));
        if (there(sample)) {
            List<LabelledText> raw = Labelled.read(sample, "label");
            boolean[] copies = RouteEvaluation.amongst(history, raw);
            List<LabelledText> others = IntStream.range(0, copies.length)
                    .filter(i -> !copies[i])
                    .mapToObj(history::get)
                    .toList();
            Settings once = new Settings(Settings.STANDARD.cost(), 0, Settings.STANDARD.abstainBelow());
            print(RouteEvaluation.on(
                    Router.learn(others, once, ""), raw, "raw, their copies taken out of the history"));
        }
    }

    private boolean there(Path file) {
        if (Files.isRegularFile(file)) {
            say("reading " + file);
            return true;
        }
        say("passed over, not there: " + file);
        return false;
    }

    private void print(List<Figure> figures) {
        figures.forEach(figure -> out.printf(
                Locale.ROOT,
                "| %s | %s | %.3f | %s |%n",
                figure.task(),
                figure.metric(),
                figure.value(),
                figure.note()));
        out.flush();
    }

    private void say(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }
}
