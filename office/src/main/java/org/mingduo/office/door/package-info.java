/** What every door over HTTP shares: reading requests, refusing with a reason, doing an act once. */
@NullMarked
package org.mingduo.office.door;

import org.jspecify.annotations.NullMarked;
