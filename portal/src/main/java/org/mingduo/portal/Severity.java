package org.mingduo.portal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How binding a duty is. */
public enum Severity {
    @JsonProperty("must")
    MUST,
    /** 原则上: a miss reads "not up to what is asked in principle", never "violated". */
    @JsonProperty("should")
    SHOULD
}
