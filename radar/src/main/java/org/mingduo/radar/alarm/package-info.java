/** Which warnings are worth waking somebody for, when a desk can answer only so many a day. */
@NullMarked
package org.mingduo.radar.alarm;

import org.jspecify.annotations.NullMarked;
