package org.mingduo.portal;

/** Where a duty is written: the document's title and the article in it. */
public record Citation(String title, String article) {}
