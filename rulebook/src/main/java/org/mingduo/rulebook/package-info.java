/** Who owes the public what: bodies, facts, rules, and the obligations that follow from them. */
@NullMarked
package org.mingduo.rulebook;

import org.jspecify.annotations.NullMarked;
