package org.essor.calls;

/**
 * A demonstration has a call whose only round is over and that nobody applied to: modules that hold
 * what follows may fill it with examples.
 */
public record ExampleCallClosed(CallId call) {}
