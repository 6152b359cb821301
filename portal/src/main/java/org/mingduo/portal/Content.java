package org.mingduo.portal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The four contents that a statement on an emergency has to cover. */
public enum Content {
    /** What happened, in brief (事件简况). */
    @JsonProperty("brief")
    BRIEF("brief"),
    /** What has been verified (初步核实情况). */
    @JsonProperty("verification")
    VERIFICATION("verification"),
    /** What the government does (政府应对措施). */
    @JsonProperty("measures")
    MEASURES("measures"),
    /** What the public should do (公众防范措施). */
    @JsonProperty("precautions")
    PRECAUTIONS("precautions");

    private final String word;

    Content(String word) {
        this.word = word;
    }

    /** As written in JSON and in the markup's labels. */
    public String word() {
        return word;
    }
}
