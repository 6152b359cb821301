/** Answering the public: drafts, the second person who screens and approves them, and the release. */
@NullMarked
package org.mingduo.office.respond;

import org.jspecify.annotations.NullMarked;
