package org.mingduo.portal;

/** The named person who confirmed a public act. */
public record Signature(String post, String name) {}
