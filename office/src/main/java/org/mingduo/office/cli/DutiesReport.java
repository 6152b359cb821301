package org.mingduo.office.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingduo.rulebook.Body;
import org.mingduo.rulebook.Evaluator;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.ObligationJson;
import org.mingduo.rulebook.Rule;
import org.mingduo.rulebook.Rulebook;
import org.mingduo.rulebook.Severity;
import org.mingduo.rulebook.Status;

/**
 * The answer of {@code duties}. Matters are worked out in batches on every core and written in their order, so that the
 * output does not depend on the machine and no more than a few batches are in memory.
 */
final class DutiesReport {
    private static final int BATCH = 256;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Evaluator evaluator;
    private final List<Rulebook> books;
    private final Instant at;
    private final Instant knownAt;

    DutiesReport(Evaluator evaluator, List<Rulebook> books, Instant at, Instant knownAt) {
        this.evaluator = evaluator;
        this.books = books;
        this.at = at;
        this.knownAt = knownAt;
    }

    void json(Collection<Body> bodies, List<Fact> facts, PrintWriter out) {
        ObligationJson json = ObligationJson.china();
        write(bodies, facts, json::lines, out);
    }

    void table(Collection<Body> bodies, List<Fact> facts, boolean english, PrintWriter out) {
        write(
                bodies,
                facts,
                obligations -> {
                    StringBuilder text = new StringBuilder();
                    obligations.forEach(obligation -> row(text, obligation, english));
                    return text.toString();
                },
                out);
    }

    private void write(
            Collection<Body> bodies, List<Fact> facts, Function<List<Obligation>, String> form, PrintWriter out) {
        List<List<Fact>> matters = new ArrayList<>(Evaluator.byMatter(facts).values());
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            Deque<Future<String>> running = new ArrayDeque<>();
            for (int from = 0; from < matters.size(); from += BATCH) {
                List<List<Fact>> batch = matters.subList(from, Math.min(from + BATCH, matters.size()));
                running.add(workers.submit(() -> {
                    List<Obligation> obligations = new ArrayList<>();
                    batch.forEach(matter -> obligations.addAll(evaluator.matter(matter, at, knownAt)));
                    return form.apply(obligations);
                }));
                if (running.size() > 2 * cores) {
                    out.write(result(running.remove()));
                }
            }
            running.forEach(batch -> out.write(result(batch)));
        }
        out.write(form.apply(evaluator.bodies(bodies, facts, at, knownAt)));
    }

    private static String result(Future<String> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while working out the duties", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void row(StringBuilder text, Obligation o, boolean english) {
        text.append(status(o, english)).append("  ").append(o.subject()).append("  ");
        text.append(title(o, english)).append("  [").append(o.rule()).append("]  ");
        text.append(o.bearer()).append("  ");
        Instant due = o.due();
        if (due != null) {
            text.append(english ? "due " : "截止 ").append(local(due));
        } else {
            text.append(english ? "no number" : "未设具体时限");
        }
        if (o.progress() != null) {
            text.append("  ")
                    .append(o.progress().count())
                    .append('/')
                    .append(o.progress().of());
        }
        if (!o.missing().isEmpty()) {
            text.append(english ? "  missing: " : "  尚缺：").append(String.join(", ", o.missing()));
        }
        if (o.conditional()) {
            text.append(english ? "  (conditional)" : "  （附条件）");
        }
        if (o.provisional()) {
            text.append(english ? "  (provisional)" : "  （暂定）");
        }
        text.append(System.lineSeparator());
    }

    private String local(Instant instant) {
        return TIME.format(OffsetDateTime.ofInstant(instant, evaluator.zone()));
    }

    private String title(Obligation o, boolean english) {
        for (Rulebook book : books) {
            if (book.name().equals(o.book())) {
                @Nullable Rule rule = book.rule(o.rule()).orElse(null);
                if (rule != null) {
                    return english ? rule.title().en() : rule.title().zh();
                }
            }
        }
        return o.rule();
    }

    private static String status(Obligation o, boolean english) {
        if (english) {
            return o.status() == Status.OVERDUE && o.severity() == Severity.SHOULD
                    ? "OVERDUE(principle)"
                    : o.status().name();
        }
        return switch (o.status()) {
            case OPEN -> "进行中";
            case MET -> "已履行";
            case OVERDUE -> o.severity() == Severity.SHOULD ? "未达到原则上要求" : "逾期未履行";
            case MET_LATE -> "逾期履行";
            case BREACHED -> o.severity() == Severity.SHOULD ? "未达到原则上要求" : "违反程序";
            case EXCUSED -> "依法免除";
            case FLAGGED -> "待认定";
        };
    }
}
