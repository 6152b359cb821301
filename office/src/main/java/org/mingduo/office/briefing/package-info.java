/** Meeting the press: conferences announced, held, cancelled. Only a press conference discharges the 24 hours. */
@NullMarked
package org.mingduo.office.briefing;

import org.jspecify.annotations.NullMarked;
