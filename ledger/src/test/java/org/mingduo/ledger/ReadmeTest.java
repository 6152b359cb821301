package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static final String IMPORTS = """
            import java.nio.file.*;
            import java.security.SecureRandom;
            import java.time.Instant;
            import java.util.List;
            import org.mingduo.ledger.*;
            """;

    @TempDir
    Path scratch;

    @Test
    void the_example_in_the_readme_compiles_and_holds() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("```java\n") + "```java\n".length();
        String example = readme.substring(from, readme.indexOf("```", from));
        assertThat(run(example)).isEqualTo("true\ntrue\n");
    }

    private String run(String lines) throws Exception {
        String source = IMPORTS + "public class Example { public static void show(Path tree, java.io.PrintStream out)"
                + " throws Exception { Files.createDirectories(tree); " + lines.replace("System.out", "out") + "} }";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-d", scratch.toString(), "-classpath", System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(source)))
                .call();
        assertThat(compiled).as(said.toString()).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        URL[] here = {scratch.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(here, getClass().getClassLoader());
                java.io.PrintStream print = new java.io.PrintStream(out)) {
            loader.loadClass("Example")
                    .getMethod("show", Path.class, java.io.PrintStream.class)
                    .invoke(null, scratch.resolve("tree"), print);
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
