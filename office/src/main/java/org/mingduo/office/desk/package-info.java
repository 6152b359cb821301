/** The desk (值班台): the officials' face. Pages only read; every act goes through the office's own HTTP doors. */
@NullMarked
package org.mingduo.office.desk;

import org.jspecify.annotations.NullMarked;
