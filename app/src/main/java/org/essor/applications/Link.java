package org.essor.applications;

/**
 * A link to a page of another module.
 *
 * @param textKey the key of its text
 * @param path of this site
 */
public record Link(String textKey, String path) {}
