@NullMarked
package org.mingduo.office;

import org.jspecify.annotations.NullMarked;
