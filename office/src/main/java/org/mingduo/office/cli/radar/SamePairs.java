package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Override
    public Integer call() throws IOException {
        long begun = System.nanoTime();
        PrintWriter err = spec.commandLine().getErr();
        List<Pair> asked = PairLines.pairs(in);
        List<Verdict> verdicts = new PairJudge(said -> {
                    err.println(said);
                    err.flush();
                })
                .judge(PairLines.judged(train), asked);
        try (Writer answers = JsonLines.write(out, spec.commandLine().getOut())) {
            for (Verdict verdict : verdicts) {
                answers.write(String.format(
                        Locale.ROOT, "{\"label\":%d,\"score\":%.4f}\n", verdict.same() ? 1 : 0, verdict.score()));
            }
        }
        JsonLines.throughput(err, asked.size(), System.nanoTime() - begun);
        return 0;
    }
}
