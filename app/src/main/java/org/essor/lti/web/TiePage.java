package org.essor.lti.web;

import java.util.Optional;

/**
 * Somebody came from a platform for the first time.
 *
 * @param address of his arrival
 * @param signedIn the name of who is signed in on this browser
 */
public record TiePage(String address, String platform, Optional<String> signedIn) {}
