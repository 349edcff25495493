package org.essor.platform;

/**
 * A step of the breadcrumb, from the home page (which is always there) to the page above this one.
 *
 * @param href the address, a path of this site
 * @param text the name of the page
 */
public record Crumb(String href, String text) {}
