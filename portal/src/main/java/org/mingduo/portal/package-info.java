/**
 * What does the public see? Public records in, a tree of static files out.
 *
 * <p>{@link org.mingduo.portal.PublicRecord} is the one form in which anything reaches the public; {@link
 * org.mingduo.portal.Portal} turns a set of them into pages as a pure function; {@link org.mingduo.portal.TreeWriter}
 * puts the pages into a folder.
 */
@NullMarked
package org.mingduo.portal;

import org.jspecify.annotations.NullMarked;
