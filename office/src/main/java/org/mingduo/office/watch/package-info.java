/** The watch: the radar of this office, the stories that it hears, the warnings that it raises, and whoever listens. */
@NullMarked
package org.mingduo.office.watch;

import org.jspecify.annotations.NullMarked;
