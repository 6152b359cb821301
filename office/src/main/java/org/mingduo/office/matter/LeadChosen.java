package org.mingduo.office.matter;

/**
 * Published, inside the transaction, when a person said who leads a matter: by opening it, or by assigning it later.
 *
 * @param body the body chosen
 * @param by the person's id
 */
public record LeadChosen(Matter matter, String body, String by) {}
