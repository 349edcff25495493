package org.essor.applications.internal;

import java.util.HashMap;
import java.util.Map;
import org.essor.applications.Application;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.calls.form.Form;

/** Calls and forms, each read once for several applications of one transaction. */
final class CallsOnce {

  private final Calls calls;
  private final Map<CallId, Call> read = new HashMap<>();
  private final Map<Revision, Form> forms = new HashMap<>();

  private record Revision(CallId call, int number) {}

  CallsOnce(Calls calls) {
    this.calls = calls;
  }

  Call get(CallId id) {
    return read.computeIfAbsent(id, calls::get);
  }

  /** The form that an application answers. */
  Form form(Application application) {
    return forms.computeIfAbsent(
        new Revision(application.call(), application.revision()),
        revision -> calls.getRevision(revision.call(), revision.number()).form());
  }
}
