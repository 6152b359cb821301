package org.mingduo.office.matter;

import org.jspecify.annotations.Nullable;

/** A matter to be opened; {@code id} null takes the number that the office gives it. */
public record NewMatter(
        @Nullable String id,
        String kind,
        String title,
        String lead,
        boolean secret,
        @Nullable String story) {}
