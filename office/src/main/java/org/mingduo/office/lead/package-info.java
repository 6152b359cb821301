/** Who should lead? A router reads what people say; what a person decides instead teaches it. */
@NullMarked
package org.mingduo.office.lead;

import org.jspecify.annotations.NullMarked;
