package org.essor.certification;

/**
 * A session was closed: nobody sits in it any more.
 *
 * <p>Stored as JSON until every listener has succeeded: add components, never rename or remove one.
 */
public record SessionClosed(SessionId session) {}
