package org.essor.lti.internal;

/**
 * Someone who has come from a platform.
 *
 * @param platform where from
 * @param message what the platform says of him, checked
 */
public record Arrival(Platform platform, Message message) {}
