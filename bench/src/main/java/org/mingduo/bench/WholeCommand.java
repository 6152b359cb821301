package org.mingduo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs run from their start to their end, in a process of their own. */
final class WholeCommand {
    private WholeCommand() {}

    /**
     * How long a program of this class path takes in a JVM of its own.
     *
     * @param main the program's class
     * @throws IllegalStateException if it does not end well
     */
    static double seconds(String main, List<String> words) throws IOException, InterruptedException {
        return seconds(List.of("-Xmx2g"), main, words);
    }

    /**
     * How long a program of this class path takes in a JVM of its own.
     *
     * @param options what the JVM is told
     * @param main the program's class
     * @throws IllegalStateException if it does not end well
     */
    static double seconds(List<String> options, String main, List<String> words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(words);
        return seconds(new ProcessBuilder(command));
    }

    /**
     * How long any program takes; what it prints is dropped.
     *
     * @throws IllegalStateException if it does not end well
     */
    static double seconds(ProcessBuilder program) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int exit = program.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(program.command() + " ended with " + exit);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
