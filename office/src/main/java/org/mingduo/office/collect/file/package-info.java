/** Files at the door: JSON Lines and CSV, read as a stream, each row accepted, known already, or refused with a reason. */
@NullMarked
package org.mingduo.office.collect.file;

import org.jspecify.annotations.NullMarked;
