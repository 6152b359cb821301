@NullMarked
package org.mingduo.radar;

import org.jspecify.annotations.NullMarked;
