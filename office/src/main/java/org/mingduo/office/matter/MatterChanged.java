package org.mingduo.office.matter;

import org.jspecify.annotations.Nullable;
import org.mingduo.rulebook.Fact;

/**
 * Published, inside the transaction, when a fact was recorded or a clock ran out; listeners act after the commit.
 *
 * @param matter the matter, or null when it is what bodies owe that changed
 * @param fact the fact that was recorded, or null when only time has passed
 */
public record MatterChanged(
        @Nullable String matter, @Nullable Fact fact) {}
