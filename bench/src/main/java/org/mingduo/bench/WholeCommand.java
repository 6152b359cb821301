package org.mingduo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of this class path, run from its start to its end in a JVM of its own. */
final class WholeCommand {
    private WholeCommand() {}

    /**
     * How long it takes.
     *
     * @param main the program's class
     * @throws IllegalStateException if it does not end well
     */
    static double seconds(String main, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(words);
        long begun = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " ended with " + exit);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
