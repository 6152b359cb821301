package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.forecast.Cascade;
import org.mingduo.radar.forecast.ReachModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingduo radar forecast}: which posts will go far, told some minutes after each. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Order posts by how far they will go: {\"id\",\"time\",\"text\",\"reposts\"} in, {\"id\",\"score\"} out.",
            "根据发布初期的传播情况，预测帖文能传多远。"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ForecastCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--train",
            required = true,
            paramLabel = "F",
            description = "cascades that are over, JSON Lines or .gz  训练数据")
    private Path train;

    @Option(names = "--in", required = true, paramLabel = "F", description = "cascades to judge  输入")
    private Path in;

    @Option(
            names = "--at",
            defaultValue = "1800",
            paramLabel = "S",
            description =
                    "seconds after the post that may be looked at (default: 1800); later reposts are not read  观察秒数")
    private double at;

    @Option(names = "--out", paramLabel = "F", description = "the answers (default: standard output)  输出")
    private @Nullable Path out;

    private record Answer(String id, double score) {}

    @Override
    public Integer call() throws IOException {
        long begun = System.nanoTime();
        List<Cascade> asked = CascadeLines.read(in);
        long timeless = asked.stream().filter(post -> post.posted() == null).count();
        if (timeless > 0) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%,d of %,d posts carry no time that can be read; they are judged by their reposts and words.%n",
                            timeless, asked.size());
        }
        ReachModel reach = ReachModel.learned(CascadeLines.read(train), at);
        try (Writer answers = JsonLines.write(out, spec.commandLine().getOut())) {
            for (Cascade post : asked) {
                JsonLines.line(answers, new Answer(post.id(), reach.score(post)));
            }
        }
        JsonLines.throughput(spec.commandLine().getErr(), asked.size(), System.nanoTime() - begun);
        return 0;
    }
}
