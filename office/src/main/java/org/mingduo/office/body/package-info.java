/** The public bodies of this deployment: who can owe something at all. */
@NullMarked
package org.mingduo.office.body;

import org.jspecify.annotations.NullMarked;
