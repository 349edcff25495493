package org.essor.review.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.applications.ApplicationId;
import org.essor.applications.HandlingTabs;
import org.essor.calls.Call;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Finds the call of a page, for those who run it. */
@Component
class CallPlaces {

  static final String PATH = "/operateur/appels";

  private static final List<String> TABS =
      List.of("/grille", "/avis", "/classement", "/jury", "/selection", "/decisions");

  private final CallDesk calls;
  private final ReviewDesk reviews;
  private final HandlingTabs tabs;

  CallPlaces(CallDesk calls, ReviewDesk reviews, HandlingTabs tabs) {
    this.calls = calls;
    this.reviews = reviews;
    this.tabs = tabs;
  }

  /** Where one is, and who. */
  record Place(Call call, Person person, CallHead head, Texts texts) {

    CallId id() {
      return call.id();
    }

    PersonId who() {
      return person.id();
    }

    ReviewWords words() {
      return new ReviewWords(texts);
    }

    String at(String path) {
      return head.at(path);
    }
  }

  Place of(String call, Person person, Texts texts) {
    var found = calls.get(callId(call), person.id());
    var title = found.sheet().title().inOrOther(texts.language());
    var address = PATH + "/" + found.id();
    var head =
        new CallHead(
            address,
            title,
            List.of(new Crumb(PATH, texts.get("calls.operator.title")), new Crumb(address, title)),
            tabs.of(found, person.id(), texts),
            reviews.isPartial(found.id(), person.id()));
    return new Place(found, person, head, texts);
  }

  /** The paths of the pages, each with the key of its text. */
  static Stream<String> tabs() {
    return TABS.stream();
  }

  static CallId callId(String text) {
    return new CallId(uuid(text, "calls.call.unknown"));
  }

  static ApplicationId application(String text) {
    return new ApplicationId(uuid(text, "applications.application.unknown"));
  }

  static PersonId person(String text) {
    return new PersonId(uuid(text, "accounts.person.unknown"));
  }

  static UUID uuid(String text, String refusal) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new Refusal(refusal);
    }
  }
}
