/**
 * A public log of what a government said: RFC 8785 leaves in a C2SP {@code tlog-tiles} tree under an Ed25519-signed
 * checkpoint, with proofs that anyone can check from static files alone.
 *
 * <p>The vocabulary: a <em>leaf</em> commits to one record; leaves lie in <em>tiles</em> and <em>bundles</em>; a
 * <em>checkpoint</em> signs the size and the root; a <em>proof</em> ties a leaf to a checkpoint, or an older checkpoint
 * to a newer one.
 */
@NullMarked
package org.mingduo.ledger;

import org.jspecify.annotations.NullMarked;
