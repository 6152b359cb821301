/** Do two texts tell of the same event, or treat the same topic? Learned from pairs that people have judged. */
@NullMarked
package org.mingduo.radar.pairs;

import org.jspecify.annotations.NullMarked;
