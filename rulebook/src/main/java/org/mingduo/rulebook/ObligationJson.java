package org.mingduo.rulebook;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.LegalClock;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Obligations as JSON, one a line, every field of the kernel in its order; instants in the office's zone. */
public final class ObligationJson {
    private static final ObjectWriter LINES = JsonMapper.shared().writer().withRootValueSeparator("\n");

    private final ZoneId zone;

    private ObligationJson(ZoneId zone) {
        this.zone = zone;
    }

    /** In China's zone. */
    public static ObligationJson china() {
        return new ObligationJson(LegalClock.CHINA);
    }

    /** One obligation as one line, without the line's end. */
    public String write(Obligation obligation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = LINES.createGenerator(text)) {
            write(obligation, out);
        }
        return text.toString();
    }

    /** Each obligation as a line with its end. */
    public String lines(Collection<Obligation> obligations) {
        if (obligations.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter(1024 * obligations.size());
        try (JsonGenerator out = LINES.createGenerator(text)) {
            for (Obligation obligation : obligations) {
                write(obligation, out);
            }
        }
        return text.append('\n').toString();
    }

    private void write(Obligation o, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", o.id());
        out.writeStringProperty("rule", o.rule());
        out.writeStringProperty("book", o.book());
        text(out, "matter", o.matter());
        text(out, "body", o.body());
        out.writeStringProperty("bearer", o.bearer());
        instant(out, "opens", o.opens());
        instant(out, "due", o.due());
        text(out, "lastDay", o.lastDay() == null ? null : o.lastDay().toString());
        out.writeStringProperty("status", o.status().name());
        out.writeStringProperty("severity", o.severity().word());
        out.writeStringProperty("sureness", o.sureness().name());
        out.writeArrayPropertyStart("citation");
        for (Citation citation : o.citation()) {
            out.writeStartObject();
            out.writeStringProperty("title", citation.title());
            if (citation.number() != null) {
                out.writeStringProperty("number", citation.number());
            }
            if (citation.article() != null) {
                out.writeStringProperty("article", citation.article());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeBooleanProperty("provisional", o.provisional());
        out.writeBooleanProperty("conditional", o.conditional());
        Progress progress = o.progress();
        if (progress == null) {
            out.writeNullProperty("progress");
        } else {
            out.writeObjectPropertyStart("progress");
            out.writeNumberProperty("count", progress.count());
            out.writeNumberProperty("of", progress.of());
            out.writeEndObject();
        }
        texts(out, "missing", o.missing());
        texts(out, "dischargedBy", o.dischargedBy());
        instant(out, "missRecorded", o.missRecorded());
        out.writeArrayPropertyStart("explanation");
        for (Step step : o.explanation()) {
            step(out, step);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void step(JsonGenerator out, Step step) {
        out.writeStartObject();
        out.writeStringProperty("step", step.code());
        for (Map.Entry<String, Object> field : step.fields().entrySet()) {
            switch (field.getValue()) {
                case Integer number -> out.writeNumberProperty(field.getKey(), number);
                case Boolean flag -> out.writeBooleanProperty(field.getKey(), flag);
                default ->
                    out.writeStringProperty(field.getKey(), field.getValue().toString());
            }
        }
        out.writeStringProperty("zh", step.zh());
        out.writeStringProperty("en", step.en());
        out.writeEndObject();
    }

    private static void texts(JsonGenerator out, String name, List<String> texts) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }

    private static void text(JsonGenerator out, String name, @Nullable String text) {
        if (text == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, text);
        }
    }

    private void instant(JsonGenerator out, String name, @Nullable Instant instant) {
        text(out, name, instant == null ? null : Instants.iso(instant, zone));
    }
}
