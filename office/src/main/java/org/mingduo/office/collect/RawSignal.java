package org.mingduo.office.collect;

import org.jspecify.annotations.Nullable;

/**
 * A signal as its source sent it: nothing checked, nothing masked. It lives only as long as the door needs to judge it.
 *
 * @param id the source's own key; absent, the content makes one
 * @param time in the source's own words
 * @param author whatever names the author at the source; only a salted key of it goes on
 * @param support how often it was supported where it stood (likes), a whole number in the source's own words
 */
public record RawSignal(
        @Nullable String id,
        @Nullable String source,
        @Nullable String channel,
        @Nullable String time,
        @Nullable String title,
        @Nullable String text,
        @Nullable String author,
        @Nullable String support) {}
