/** The commands behind {@code ./mingduo}: standard output carries only the answer, everything else goes to standard error. */
@NullMarked
package org.mingduo.office.cli;

import org.jspecify.annotations.NullMarked;
