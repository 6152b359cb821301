package org.mingduo.office.drill;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Problem;
import org.mingduo.office.door.Fields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The hand on the drill's clock. Open to whoever watches: it moves nothing but a fictional city's time, and in an
 * office that is no drill it does not exist.
 */
@RestController
public class DrillDoor {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double FASTEST = 100_000;

    private volatile @Nullable DrillRun run;

    DrillDoor() {}

    /** From now on the door moves this drill. */
    void attach(DrillRun played) {
        run = played;
    }

    @GetMapping("/drill/state")
    Map<String, Object> state() {
        return json(run().state());
    }

    /** Goes on to the next moment that matters: an act, a due or early notice, a warning. */
    @PostMapping("/drill/jump")
    Map<String, Object> jump() {
        run().clock().jump();
        return state();
    }

    /** {@code {"paused": true}} stands still, {@code false} goes on; without a body it turns from one to the other. */
    @PostMapping("/drill/pause")
    Map<String, Object> pause(@RequestBody(required = false) @Nullable JsonNode body) {
        DrillClock clock = run().clock();
        boolean turned = !clock.gait().paused();
        boolean pause = turned;
        if (body != null) {
            Fields fields = Fields.of(body);
            pause = fields.flag("paused", turned);
            fields.nothingElse();
        }
        if (pause) {
            clock.pause();
        } else {
            clock.go();
        }
        return state();
    }

    /** {@code {"speed": 195}}: virtual seconds for one real second. */
    @PostMapping("/drill/speed")
    Map<String, Object> speed(@RequestBody JsonNode body) {
        DrillRun drill = run();
        double speed = body.path("speed").asDouble(0);
        if (!(speed >= 1 && speed <= FASTEST)) {
            throw Problem.badInput(
                    "this is no speed",
                    "speed",
                    "1 to " + (int) FASTEST + " virtual seconds for one real second",
                    "send {\"speed\": 195} for a day in about eight minutes");
        }
        drill.clock().speed(speed);
        return state();
    }

    private DrillRun run() {
        DrillRun attached = run;
        if (attached == null) {
            throw Problem.notFound("drill", "here", "start one with ./mingduo drill");
        }
        return attached;
    }

    private static Map<String, Object> json(DrillRun.State state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", state.scenario().name());
        json.put("variant", state.scenario().variant());
        json.put("title", words(state.scenario().title()));
        json.put("now", write(state.gait().now()));
        json.put("start", write(state.scenario().start()));
        json.put("end", write(state.scenario().end()));
        json.put("speed", state.gait().speed());
        json.put("paused", state.gait().paused());
        json.put("jumping", state.gait().jumping());
        json.put("finished", state.finished());
        json.put("done", state.done());
        json.put("steps", state.steps());
        Act next = state.next();
        if (next != null && next.says() != null) {
            json.put("next", Map.of("at", write(next.at()), "by", next.by(), "says", words(next.says())));
        }
        List<Map<String, Object>> last = state.last().stream()
                .map(line -> Map.<String, Object>of("at", write(line.at()), "zh", line.zh(), "en", line.en()))
                .toList();
        json.put("last", last);
        return json;
    }

    private static Map<String, String> words(Act.Says says) {
        return Map.of("zh", says.zh(), "en", says.en());
    }

    private static String write(Instant at) {
        return FORM.format(ZonedDateTime.ofInstant(at, ZONE));
    }
}
