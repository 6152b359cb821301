/** Watches the clock: wakes a matter when a due passes, and tells people before it does. */
@NullMarked
package org.mingduo.office.notify;

import org.jspecify.annotations.NullMarked;
