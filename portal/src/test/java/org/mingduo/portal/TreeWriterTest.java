package org.mingduo.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.ledger.RecordFile;

class TreeWriterTest {
    @TempDir
    Path folder;

    @Test
    void only_what_changed_is_written_and_what_vanished_goes() throws IOException {
        TreeWriter writer = new TreeWriter(folder, Set.of("log"));
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(folder.resolve("log/checkpoint"), "kept");
        assertThat(writer.write(tree("index.html", "a", "matters/x/index.html", "b", "old/index.html", "c"))
                        .written())
                .containsExactly("matters/x/index.html", "old/index.html", "index.html");
        TreeWriter.Changes changes = writer.write(tree("index.html", "A", "matters/x/index.html", "b"));
        assertThat(changes.written()).containsExactly("index.html");
        assertThat(changes.removed()).containsExactly("old/index.html");
        assertThat(folder.resolve("old")).doesNotExist();
        assertThat(folder.resolve("log/checkpoint")).hasContent("kept");
    }

    @Test
    void a_run_after_a_crash_finishes_the_work_and_clears_what_was_half_written() throws IOException {
        Files.writeString(folder.resolve("index.html"), "torn");
        Files.writeString(folder.resolve(".index.html.new"), "half");
        new TreeWriter(folder, Set.of()).write(tree("index.html", "whole"));
        assertThat(folder.resolve("index.html")).hasContent("whole");
        assertThat(folder.resolve(".index.html.new")).doesNotExist();
    }

    @Test
    void a_path_out_of_the_folder_or_into_what_is_foreign_is_refused_before_anything_is_written() {
        TreeWriter writer = new TreeWriter(folder.resolve("tree"), Set.of("log"));
        for (String path : new String[] {"../x", "/etc/x", "a/../../x", "log/checkpoint", ""}) {
            assertThatThrownBy(() -> writer.write(tree("index.html", "a", path, "b")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder.resolve("tree")).doesNotExist();
    }

    @Test
    void the_lines_of_the_readme_run_and_say_what_they_say() throws IOException {
        List<RecordFile> files =
                Sample.records(true).stream().map(Published::file).toList();

        List<Published> records = files.stream().map(Published::of).toList(); // RecordFile of the ledger
        SortedMap<String, byte[]> tree = Portal.render(records);
        new TreeWriter(folder, Set.of("log", "attachments", "clock.json")).write(tree);

        assertThat(folder.resolve("index.html")).exists();
        List<String> source =
                Files.readAllLines(Path.of("src/test/java/org/mingduo/portal/TreeWriterTest.java")).stream()
                        .map(String::strip)
                        .toList();
        String readme = Files.readString(Path.of("README.md"));
        String snippet = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("\n```\n"));
        assertThat(source).containsAll(snippet.lines().toList());
    }

    private static SortedMap<String, byte[]> tree(String... pairs) {
        Map<String, byte[]> tree = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put(pairs[i], pairs[i + 1].getBytes(UTF_8));
        }
        return new TreeMap<>(tree);
    }
}
