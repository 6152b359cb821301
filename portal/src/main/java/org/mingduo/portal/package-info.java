@NullMarked
package org.mingduo.portal;

import org.jspecify.annotations.NullMarked;
