package org.mingduo.office.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingduo.office.OfficeTime;
import org.mingduo.rulebook.Fact;

/** A fact as JSON, in the form that {@code ./mingduo duties --facts} reads. */
public final class FactJson {
    private FactJson() {}

    /** The fact's fields in their order; what is null is left out. */
    public static Map<String, Object> write(Fact fact, OfficeTime time) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", fact.id());
        json.put("matter", fact.matter());
        json.put("kind", fact.kind());
        json.put("body", fact.body());
        json.put("type", fact.type());
        json.put("happenedAt", time.write(fact.happenedAt()));
        json.put("recordedAt", time.write(fact.recordedAt()));
        json.put("by", fact.by());
        json.put("data", fact.data());
        if (fact.supersedes() != null) {
            json.put("supersedes", fact.supersedes());
        }
        return json;
    }
}
