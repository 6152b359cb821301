package org.mingduo.office.people;

import org.jspecify.annotations.Nullable;

/**
 * A place in a body; one person may hold several.
 *
 * @param title as the public reads it, e.g. {@code 市应急管理局新闻发言人}
 * @param body id of the body, or null for a post outside all bodies
 * @param role what the policy calls it
 */
public record Post(String id, String title, @Nullable String body, String role) {}
