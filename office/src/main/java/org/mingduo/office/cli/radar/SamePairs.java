package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.pairs.Judged;
import org.mingduo.radar.pairs.Meaning;
import org.mingduo.radar.pairs.Pair;
import org.mingduo.radar.pairs.PairJudge;
import org.mingduo.radar.pairs.Verdict;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What both pair commands do; whether event or topic is meant is in the training pairs. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
abstract sealed class SamePairs implements Callable<Integer> permits SameEventCommand, SameTopicCommand {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--train",
            required = true,
            paramLabel = "F",
            description = "judged pairs {\"a\",\"b\",\"label\"}, JSON Lines or .gz  训练数据")
    private Path train;

    @Option(names = "--in", required = true, paramLabel = "F", description = "pairs {\"a\",\"b\"} to judge  输入")
    private Path in;

    @Option(names = "--out", paramLabel = "F", description = "the answers (default: standard output)  输出")
    private @Nullable Path out;

    @Option(names = "--letters-only", description = "do not use the embedding model: faster, less sure  不使用语义模型")
    private boolean lettersOnly;

    @Override
    public Integer call() throws IOException {
        long begun = System.nanoTime();
        List<Pair> asked = PairLines.pairs(in);
        List<Judged> training = PairLines.judged(train);
        List<Verdict> verdicts = new ArrayList<>();
        withMeaning(lettersOnly, this::say, judge -> verdicts.addAll(judge.judge(training, asked)));
        try (Writer answers = JsonLines.write(out, spec.commandLine().getOut())) {
            for (Verdict verdict : verdicts) {
                answers.write(String.format(
                        Locale.ROOT, "{\"label\":%d,\"score\":%.4f}\n", verdict.same() ? 1 : 0, verdict.score()));
            }
        }
        JsonLines.throughput(spec.commandLine().getErr(), asked.size(), System.nanoTime() - begun);
        return 0;
    }

    /** What is done with a judge of pairs while the model is loaded. */
    @FunctionalInterface
    interface Judging {
        void with(PairJudge judge) throws IOException;
    }

    /** Hands on a judge that knows meaning where it may and can; its model is let go afterwards. */
    static void withMeaning(boolean lettersOnly, Consumer<String> say, Judging judging) throws IOException {
        Optional<Meaning> found = meaning(lettersOnly, say);
        if (found.isPresent()) {
            try (Meaning meaning = found.get()) {
                judging.with(new PairJudge(meaning, say));
            }
        } else {
            judging.with(new PairJudge(say));
        }
    }

    /** The embedding model, loaded only here; where it is missing or does not run, the letters must do. */
    private static Optional<Meaning> meaning(boolean lettersOnly, Consumer<String> say) {
        if (lettersOnly) {
            return Optional.empty();
        }
        try {
            Optional<Meaning> found = ServiceLoader.load(Meaning.class).findFirst();
            if (found.isEmpty()) {
                say.accept("no embedding model on the class path: judging by letters alone");
            }
            return found;
        } catch (ServiceConfigurationError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            say.accept("judging by letters alone: " + cause.getMessage());
            return Optional.empty();
        }
    }

    private void say(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(what);
        err.flush();
    }
}
