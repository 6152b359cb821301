package org.mingduo.office.drill;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of a drill that was played to its end. */
record Played(JsonNode report) {
    /** What an officer must never see on the board. */
    private static final Set<String> BAD = Set.of("OVERDUE", "MET_LATE", "BREACHED", "FLAGGED");

    static Played read(Path report) throws Exception {
        return new Played(JsonMapper.shared().readTree(Files.readString(report)));
    }

    /** Plays a variant in this very process. */
    static Played headless(String variant, Path data) throws Exception {
        Path report = data.resolveSibling(data.getFileName() + ".json");
        Narrator nobody = new Narrator(new PrintWriter(Writer.nullWriter()), "zh");
        try (Drill drill =
                Drill.open(ShippedScenario.read(variant), data, false, 0, DrillClock.AT_ONCE, nobody, false)) {
            drill.play();
            drill.report(report);
        }
        return read(report);
    }

    List<String> bad() {
        List<String> bad = new ArrayList<>();
        for (JsonNode one : report.get("obligations")) {
            if (BAD.contains(one.get("status").asString())) {
                bad.add(one.get("rule").asString() + " " + one.get("status").asString());
            }
        }
        return bad;
    }

    List<JsonNode> facts(String type) {
        List<JsonNode> facts = new ArrayList<>();
        for (JsonNode fact : report.get("facts")) {
            if (fact.get("type").asString().equals(type)) {
                facts.add(fact);
            }
        }
        return facts;
    }

    Path ledger() {
        return Path.of(report.get("ledger").asString());
    }

    Path portal() {
        return Path.of(report.get("portal").asString());
    }
}
