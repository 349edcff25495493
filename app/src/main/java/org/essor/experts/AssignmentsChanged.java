package org.essor.experts;

import org.essor.calls.CallId;

/** Who judges the applications of a call has changed. Published in the transaction. */
public record AssignmentsChanged(CallId call) {}
