package org.essor.lti.web;

/**
 * The signed choice, to be sent to the platform by the browser.
 *
 * @param address of the platform
 */
public record ChosenPage(String address, String token, String title, String platform) {}
