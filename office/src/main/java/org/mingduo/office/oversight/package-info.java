/** Overview: every body by every rule, and who looks wanting. */
@NullMarked
package org.mingduo.office.oversight;

import org.jspecify.annotations.NullMarked;
