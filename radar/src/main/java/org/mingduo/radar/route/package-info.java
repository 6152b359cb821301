/**
 * Suggests who is responsible for a message: from duty descriptions alone, from an office's own history, and from each
 * correction at the desk. Suggestions come with a confidence and the words that spoke for them; a person decides.
 */
@NullMarked
package org.mingduo.radar.route;

import org.jspecify.annotations.NullMarked;
