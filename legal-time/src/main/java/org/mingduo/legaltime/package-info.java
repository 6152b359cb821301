@NullMarked
package org.mingduo.legaltime;

import org.jspecify.annotations.NullMarked;
