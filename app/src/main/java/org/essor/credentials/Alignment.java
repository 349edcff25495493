package org.essor.credentials;

import java.net.URI;

/**
 * What of a framework an achievement answers to (Open Badges 3.0, B.1.2).
 *
 * @param name what it is called there
 * @param url where the framework says it
 * @param framework the framework's name
 * @param code its code there; empty where it has none
 */
public record Alignment(String name, URI url, String framework, String code) {}
