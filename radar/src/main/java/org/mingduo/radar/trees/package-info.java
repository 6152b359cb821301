/** Boosted decision trees, as the radar learns from examples. */
@NullMarked
package org.mingduo.radar.trees;

import org.jspecify.annotations.NullMarked;
