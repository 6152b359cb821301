/**
 * The ear: the door through which signals enter the office. What comes in is checked, personal numbers are masked and
 * authors become salted keys before anything is stored or counted.
 */
@NullMarked
package org.mingduo.office.collect;

import org.jspecify.annotations.NullMarked;
