package org.essor.platform.web;

/**
 * A page about this site itself.
 *
 * @param operator who runs this installation, empty where not named
 * @param email where to write, empty where there is no address
 */
public record SitePage(String operator, String email) {}
