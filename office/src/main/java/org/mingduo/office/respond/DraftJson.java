package org.mingduo.office.respond;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mingduo.office.OfficeTime;
import org.mingduo.portal.Address;
import org.springframework.stereotype.Component;

/** A draft as doors give it. */
@Component
class DraftJson {
    private final OfficeTime time;

    DraftJson(OfficeTime time) {
        this.time = time;
    }

    static String state(Draft draft) {
        return draft.state().name().toLowerCase(Locale.ROOT);
    }

    Map<String, Object> write(Draft draft) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", draft.id());
        json.put("matter", draft.matter());
        json.put("type", draft.type());
        json.put("by", draft.body());
        json.put("state", state(draft));
        if (draft.corrects() != null) {
            json.put("corrects", draft.corrects());
        }
        json.put("openedAt", time.write(draft.openedAt()));
        json.put("openedBy", draft.openedBy());
        json.put("revisions", draft.revisions().stream().map(this::revision).toList());
        if (draft.returned() != null) {
            json.put("returned", verdict(draft.returned()));
        }
        if (draft.approved() != null) {
            json.put("approved", verdict(draft.approved()));
        }
        Draft.Published published = draft.published();
        if (published != null) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("fact", published.fact());
            out.put("release", Address.version(published.thing(), published.version()));
            out.put("version", published.version());
            out.put("person", published.person());
            out.put("at", time.write(published.at()));
            json.put("published", out);
        }
        return json;
    }

    private Map<String, Object> revision(Draft.Revision revision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", revision.number());
        json.put("title", revision.title());
        json.put("body", revision.text());
        json.put("covers", revision.covers());
        json.put("lang", revision.lang());
        json.put("data", revision.data());
        json.put("author", revision.author());
        json.put("at", time.write(revision.at()));
        return json;
    }

    private Map<String, Object> verdict(Draft.Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", verdict.person());
        if (verdict.opinion() != null) {
            json.put("opinion", verdict.opinion());
        }
        json.put("at", time.write(verdict.at()));
        return json;
    }
}
