package org.mingduo.office.cli.radar;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.mingduo.radar.route.Router;
import org.mingduo.radar.route.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingduo radar train}: learns an office's history into a model file. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Learn from an office's history; the model file says at its head where it comes from and how good it is.",
            "从历史办件学习，模型文件开头写明数据摘要、参数与实测质量。"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--train",
            required = true,
            paramLabel = "F",
            description = "{\"text\",\"title\"?,\"label\"}, JSON Lines or .gz  历史数据")
    private Path train;

    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "the model file  模型文件")
    private Path out;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "parts to measure the quality on (default: ${DEFAULT-VALUE})  交叉验证折数",
            defaultValue = "3")
    private int folds;

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(out)) {
            throw new IllegalArgumentException("--out " + out + " is a folder; name the model file itself.");
        }
        var settings = new Settings(Settings.STANDARD.cost(), folds, Settings.STANDARD.abstainBelow());
        Labelled.Digested history = Labelled.digested(train, "label");
        Router router = Router.learn(history.texts(), settings, history.sha256());
        // Beside it first: a model that is in use is replaced whole or not at all.
        Path beside = out.resolveSibling(out.getFileName() + ".part");
        try (OutputStream model = new BufferedOutputStream(Files.newOutputStream(beside))) {
            router.write(model);
        }
        Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
        spec.commandLine().getOut().println(router.provenance().quality());
        return 0;
    }
}
