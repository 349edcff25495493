package org.essor.applications.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.applications.Applicant;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.ApplicationState.Eligible;
import org.essor.applications.ApplicationState.Returned;
import org.essor.applications.ApplicationState.Selected;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.Submission;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;

/** What the pages of those who handle applications share. */
final class Handlers {

  private Handlers() {}

  static CallId callId(String text) {
    try {
      return new CallId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refusal("calls.call.unknown");
    }
  }

  /** The address of the list of a call. */
  static String address(CallId call) {
    return "/operateur/appels/" + call + "/candidatures";
  }

  static String address(Submission submission) {
    return address(submission.call()) + "/" + submission.id();
  }

  static List<Crumb> crumbs(Call call, Texts texts) {
    return List.of(
        new Crumb("/operateur/appels", texts.get("calls.operator.title")),
        new Crumb("/operateur/appels/" + call.id(), title(call, texts)));
  }

  static List<Crumb> crumbsBelow(Call call, Texts texts) {
    return Stream.concat(
            crumbs(call, texts).stream(),
            Stream.of(new Crumb(address(call.id()), texts.get("applications.list.title"))))
        .toList();
  }

  static String title(Call call, Texts texts) {
    return call.sheet().title().inOrOther(texts.language());
  }

  static String organisation(Applicant applicant, Texts texts) {
    return applicant.organisation().isEmpty()
        ? texts.get("applications.part.lead")
        : applicant.organisation();
  }

  static String state(ApplicationState state, Texts texts) {
    return texts.get("applications.badge." + state.code());
  }

  /** Of the badge of a state, for the applicant: what waits for him is a warning. */
  static String kindForApplicant(ApplicationState state, boolean changedSince) {
    if (changedSince) {
      return "warning";
    }
    return switch (state) {
      case Draft _, Returned _ -> "warning";
      case Submitted _, Eligible _, Selected _ -> "success";
      default -> "info";
    };
  }

  /** Of the badge of a state, for who runs the call. */
  static String kind(ApplicationState state) {
    return switch (state) {
      case Eligible _, Selected _ -> "success";
      case Returned _ -> "warning";
      case Submitted _ -> "info";
      default -> "";
    };
  }
}
