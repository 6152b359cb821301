package org.mingduo.office.body;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Problem;
import org.mingduo.office.door.Fields;
import org.mingduo.rulebook.Body;

/** A body as JSON, the same at every door and in every file. */
public final class BodyJson {
    private BodyJson() {}

    /** The body's fields in their order; what is null is left out. */
    public static Map<String, Object> write(Body body) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", body.id());
        json.put("name", body.name());
        json.put("kind", body.kind());
        json.put("tags", new TreeSet<>(body.tags()));
        if (body.superior() != null) {
            json.put("superior", body.superior());
        }
        if (body.since() != null) {
            json.put("since", body.since().toString());
        }
        return json;
    }

    /**
     * A body as it is handed in.
     *
     * @param duties what it is there for (主要职责), in words; null keeps what is known
     */
    public record Entry(Body body, @Nullable String duties) {}

    /** Reads what {@link #write} writes, and the body's duties where they are told. */
    public static Entry read(Fields fields) {
        String duties = fields.optionalText("duties");
        String since = fields.optionalText("since");
        LocalDate day;
        try {
            day = since == null ? null : LocalDate.parse(since);
        } catch (DateTimeException e) {
            throw Problem.badInput("'" + since + "' is no day", "since", "a day such as 2026-01-01", "correct it");
        }
        Body body = new Body(
                fields.text("id"),
                fields.text("name"),
                fields.text("kind"),
                Set.copyOf(fields.texts("tags")),
                fields.optionalText("superior"),
                day);
        fields.nothingElse();
        return new Entry(body, duties);
    }
}
