/**
 * Matters, the facts that happen to them, and the obligations that follow. Recording a fact, projecting its obligations,
 * queuing what becomes public and setting the next alarm is one transaction.
 */
@NullMarked
package org.mingduo.office.matter;

import org.jspecify.annotations.NullMarked;
