package org.mingduo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Due;
import org.mingduo.legaltime.LegalClock;
import org.mingduo.legaltime.Period;
import org.mingduo.rulebook.Citation;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.FactCodec;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.ObligationJson;
import org.mingduo.rulebook.Severity;
import org.mingduo.rulebook.Status;
import org.mingduo.rulebook.Sureness;
import org.mingduo.rulebook.Vocabulary;

/**
 * The rules of {@code race.yaml} as a Java engineer would write them down, with the project's own reader and writer: the
 * peer that the evaluator is measured against. It explains nothing, which is its advantage.
 */
public final class ByHand {
    private static final List<Citation> CITATION = List.of(new Citation("性能比赛", null, null));
    private static final Period DAY = Period.parse("24 hours");
    private static final Period THREE_WORKING_DAYS = Period.parse("3 working days");
    private static final int BATCH = 256;

    private final LegalClock clock = LegalClock.china();
    private final Instant at;

    private ByHand(Instant at) {
        this.at = at;
    }

    /** {@code FACTS AT}: obligations to standard output. */
    public static void main(String[] words) throws IOException {
        List<Fact> facts = FactCodec.of(Vocabulary.shipped()).readFacts(Path.of(words[0]));
        ByHand rules = new ByHand(OffsetDateTime.parse(words[1]).toInstant());
        Map<String, List<Fact>> matters = new LinkedHashMap<>();
        for (Fact fact : facts) {
            matters.computeIfAbsent(fact.matter(), id -> new ArrayList<>(Crowd.FACTS))
                    .add(fact);
        }
        ObligationJson json = ObligationJson.china();
        List<Obligation> batch = new ArrayList<>();
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        for (Map.Entry<String, List<Fact>> matter : matters.entrySet()) {
            rules.matter(matter.getKey(), matter.getValue(), batch);
            if (batch.size() >= BATCH) {
                out.write(json.lines(batch));
                batch.clear();
            }
        }
        out.write(json.lines(batch));
        out.flush();
    }

    private void matter(String id, List<Fact> facts, Collection<Obligation> out) {
        @Nullable Fact start = null;
        @Nullable Fact grade = null;
        @Nullable Fact brief = null;
        @Nullable Fact held = null;
        @Nullable Fact closed = null;
        @Nullable Fact interpreted = null;
        String bearer = "";
        List<Fact> progress = new ArrayList<>(2);
        List<Fact> statements = new ArrayList<>(2);
        for (Fact fact : facts) {
            if (fact.happenedAt().isAfter(at)) {
                continue;
            }
            switch (fact.type()) {
                case "occurred" -> start = fact;
                case "detected" -> start = start == null ? fact : start;
                case "graded" -> grade = fact;
                case "lead-assigned" -> bearer = String.valueOf(fact.data().get("body"));
                case "statement-published" -> {
                    statements.add(fact);
                    if (brief == null && fact.data().get("covers") instanceof List<?> c && c.contains("brief")) {
                        brief = fact;
                    }
                }
                case "progressed" -> progress.add(fact);
                case "conference-held" -> held = held == null ? fact : held;
                case "interpretation-published" -> interpreted = fact;
                case "closed" -> closed = fact;
                default -> {}
            }
        }
        if (start == null) {
            return;
        }
        Object level = grade == null ? null : grade.data().get("level");
        if ("I".equals(level) || "II".equals(level)) {
            Due due = clock.due(start.happenedAt(), DAY);
            out.add(obligation("conference", id, bearer, start, due, held));
        }
        out.add(obligation("first", id, bearer, start, null, brief));
        for (Fact trigger : progress) {
            @Nullable Fact next = null;
            for (Fact statement : statements) {
                if (!statement.happenedAt().isBefore(trigger.happenedAt())) {
                    next = statement;
                    break;
                }
            }
            out.add(obligation("follow-up", id, bearer, trigger, null, next));
        }
        if (closed != null) {
            out.add(obligation(
                    "report", id, bearer, closed, clock.due(closed.happenedAt(), THREE_WORKING_DAYS), interpreted));
        }
    }

    private Obligation obligation(
            String rule, String matter, String bearer, Fact trigger, @Nullable Due due, @Nullable Fact discharge) {
        Status status;
        if (discharge == null) {
            status = due != null && at.isAfter(due.due()) ? Status.OVERDUE : Status.OPEN;
        } else {
            status = due != null && discharge.happenedAt().isAfter(due.due()) ? Status.MET_LATE : Status.MET;
        }
        @Nullable
        LocalDate lastDay = due == null
                ? null
                : due.due().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        return new Obligation(
                UUID.nameUUIDFromBytes((rule + matter + trigger.id()).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                rule,
                "race",
                matter,
                null,
                bearer,
                trigger.happenedAt(),
                due == null ? null : due.due(),
                lastDay,
                status,
                Severity.MUST,
                Sureness.N,
                CITATION,
                false,
                false,
                null,
                List.of(),
                discharge == null ? List.of() : List.of(discharge.id()),
                null,
                List.of());
    }
}
