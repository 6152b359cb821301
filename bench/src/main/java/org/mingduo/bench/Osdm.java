package org.mingduo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * OSDM (Kumar et al., ACL 2020) in its authors' own Python, run as it comes: from a checkout of github.com/JayKumarr/OSDM, which
 * is not part of this project. It wants Python 3 and nothing else.
 */
final class Osdm {
    private static final List<String> PROGRAM = List.of("main.py", "Model.py", "Document.py", "Contant.py");

    private Osdm() {}

    /**
     * Wall time of its whole run over a stream; Python starts in a fraction of a second.
     *
     * @param stream {@code {"id","text"}}, JSON Lines
     */
    static double seconds(Path checkout, Path stream) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("mingduo-osdm-");
        for (String file : PROGRAM) {
            Files.copy(checkout.resolve(file), folder.resolve(file));
        }
        JsonMapper json = JsonMapper.shared();
        try (BufferedWriter out = Files.newBufferedWriter(
                Files.createDirectory(folder.resolve("data")).resolve("Tweets"))) {
            for (String line : Files.readAllLines(stream)) {
                JsonNode signal = json.readTree(line);
                ObjectNode document = json.createObjectNode();
                document.put("Id", signal.path("id").asString(""));
                document.put("clusterNo", 0); // it is read and not used
                document.put("textCleaned", signal.path("text").asString(""));
                out.write(document + "\n");
            }
        }
        return WholeCommand.seconds(new ProcessBuilder("python3", "main.py").directory(folder.toFile()));
    }
}
