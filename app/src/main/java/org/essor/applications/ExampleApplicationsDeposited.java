package org.essor.applications;

import org.essor.calls.CallId;

/**
 * The closed call of a demonstration has its example applications, most of them eligible: modules
 * that hold what follows may add their examples.
 */
public record ExampleApplicationsDeposited(CallId call) {}
