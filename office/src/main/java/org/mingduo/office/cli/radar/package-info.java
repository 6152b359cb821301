/** The radar as commands: JSON Lines in, JSON Lines out, one for one, with the throughput on standard error. No office. */
@NullMarked
package org.mingduo.office.cli.radar;

import org.jspecify.annotations.NullMarked;
