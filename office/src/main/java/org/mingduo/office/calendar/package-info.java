/**
 * The working calendar of this office: what ships with it and the State Council's holiday notices loaded since. A notice
 * makes provisional dues certain and may move others; each deadline moved is on record.
 */
@NullMarked
package org.mingduo.office.calendar;

import org.jspecify.annotations.NullMarked;
