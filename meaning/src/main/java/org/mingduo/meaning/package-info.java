/** A small embedding model behind {@link org.mingduo.radar.pairs.Meaning}: the one room with native code, found at run time. */
@NullMarked
package org.mingduo.meaning;

import org.jspecify.annotations.NullMarked;
