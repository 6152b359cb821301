package org.mingduo.office.drill;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the office's answers have told the drill: the ids behind the scenario's own names, and each signal's story. */
final class Known {
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, String> stories = new HashMap<>();

    /** Learns from the answer to a step, given now or kept in the journal. */
    void learn(Step step, JsonNode answer) {
        switch (step) {
            case Step.Heard heard -> {
                if (answer.hasNonNull("story")) {
                    stories.put(heard.said().id(), answer.get("story").asString());
                }
            }
            case Step.Done done -> {
                String as = done.act().as();
                if (as != null) {
                    String field = done.act().deed().makes().orElse("id");
                    JsonNode id = answer.path(field).isMissingNode() ? answer.path("id") : answer.path(field);
                    named.put(as, id.asString(as));
                }
            }
        }
    }

    /** The door of an act, with the id of what it is about in its place. */
    String path(Act act) {
        return act.deed().path(act.deed().aboutNamed() ? id(act.subject()) : act.subject());
    }

    /** What the door is told. */
    ObjectNode request(Act act) {
        ObjectNode request = act.request().deepCopy();
        String storyOf = act.storyOf();
        if (storyOf != null && stories.containsKey(storyOf)) {
            request.put("story", stories.get(storyOf));
        }
        return request;
    }

    private String id(String name) {
        String id = named.get(name);
        if (id == null) {
            throw new IllegalStateException("nothing named '" + name + "' has been made in this drill");
        }
        return id;
    }
}
