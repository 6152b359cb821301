@NullMarked
package org.mingduo.bench;

import org.jspecify.annotations.NullMarked;
