/** Where facts are kept: PostgreSQL, embedded or by URL, its schema, and the role that cannot alter a fact. */
@NullMarked
package org.mingduo.office.store;

import org.jspecify.annotations.NullMarked;
