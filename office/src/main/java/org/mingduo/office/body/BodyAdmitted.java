package org.mingduo.office.body;

import org.mingduo.rulebook.Body;

/** Published inside the transaction that admitted the body or took over what has changed about it. */
public record BodyAdmitted(Body body) {}
