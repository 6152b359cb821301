/** What the office says in public, put in order: the queue from which the log and the pages are made. */
@NullMarked
package org.mingduo.office.publicrecord;

import org.jspecify.annotations.NullMarked;
