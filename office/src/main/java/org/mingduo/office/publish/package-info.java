/**
 * Everything behind the transaction in which something was said in public: its leaf in the log, its page in the tree, the
 * tree on the web. Each step is idempotent and goes on where it stopped.
 */
@NullMarked
package org.mingduo.office.publish;

import org.jspecify.annotations.NullMarked;
