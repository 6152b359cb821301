@NullMarked
package org.mingduo.ledger;

import org.jspecify.annotations.NullMarked;
