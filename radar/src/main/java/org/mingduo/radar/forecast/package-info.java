/** How far something will go, told from its beginning. */
@NullMarked
package org.mingduo.radar.forecast;

import org.jspecify.annotations.NullMarked;
