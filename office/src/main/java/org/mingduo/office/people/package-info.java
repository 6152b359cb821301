/** Who works here: persons, their posts, what a post may do, and who is at the door. */
@NullMarked
package org.mingduo.office.people;

import org.jspecify.annotations.NullMarked;
