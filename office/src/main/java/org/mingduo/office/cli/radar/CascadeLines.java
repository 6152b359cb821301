package org.mingduo.office.cli.radar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingduo.radar.forecast.Cascade;
import tools.jackson.databind.JsonNode;

/** Cascades as the collection writes them: {@code {"id","time","text","reposts"}}; every other field is passed over. */
final class CascadeLines {
    private CascadeLines() {}

    static List<Cascade> read(Path file) throws IOException {
        List<Cascade> cascades = new ArrayList<>();
        JsonLines.trees(file, object -> cascades.add(cascade(object, file, cascades.size() + 1)));
        return cascades;
    }

    private static Cascade cascade(JsonNode object, Path file, int number) {
        JsonNode reposts = object.path("reposts");
        if (!reposts.isArray() && !reposts.isMissingNode() && !reposts.isNull()) {
            throw refused(file, number, "\"reposts\" is no list");
        }
        double[] seconds = new double[reposts.size()];
        for (int i = 0; i < seconds.length; i++) {
            if (!reposts.get(i).isNumber()) {
                throw refused(file, number, "\"reposts\" holds " + reposts.get(i));
            }
            seconds[i] = reposts.get(i).asDouble();
        }
        try {
            return new Cascade(
                    object.path("id").asString(Integer.toString(number - 1)),
                    PostTime.read(object.path("time")),
                    object.path("text").asString(""),
                    seconds);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", object " + number + ": " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException refused(Path file, int number, String why) {
        return new IllegalArgumentException(file + ", object " + number + ": " + why
                + "; it must be a list of numbers, the seconds after the post.");
    }
}
