/**
 * A crisis played on the office's own doors: a scenario is data, its clock can be driven, and what was done is done once.
 */
@NullMarked
package org.mingduo.office.drill;

import org.jspecify.annotations.NullMarked;
