package org.essor.lti.web;

import java.util.Optional;

/**
 * What became of a registration, shown within a page of the platform.
 *
 * @param institution that is to approve it
 * @param platform the host of the platform
 * @param refused the code of what was wrong, empty where it was taken
 */
public record RegisteredPage(String institution, String platform, Optional<String> refused) {}
