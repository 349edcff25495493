package org.essor.experts.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.calls.Territory;
import org.essor.experts.Anonymity;
import org.essor.experts.Area;
import org.essor.experts.ConflictKind;
import org.essor.experts.ExpertKind;
import org.essor.experts.ReadingLanguage;
import org.essor.experts.Seat.State;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of this module share. */
final class Pages {

  private Pages() {}

  static ModelAndView show(String template, Object page, Typed typed) {
    return new ModelAndView(
        "experts/" + template,
        Map.of("page", page),
        typed.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  static CallId call(String id) {
    return new CallId(uuid(id, "calls.call.unknown"));
  }

  static ApplicationId application(String id) {
    return new ApplicationId(uuid(id, "applications.application.unknown"));
  }

  static PersonId expert(String id) {
    return new PersonId(uuid(id, "experts.expert.unknown"));
  }

  static UUID uuid(String text, String unknown) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new Refusal(unknown);
    }
  }

  /** A small whole number, 0 where it is none. */
  static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** The constants of an enumeration as choices. */
  static <E extends Enum<E>> List<Choice> choices(E[] all, List<String> chosen, Texts texts) {
    return Stream.of(all)
        .map(each -> new Choice(each.name(), word(each, texts), "", chosen.contains(each.name())))
        .toList();
  }

  /** The same, with one before them that means none. */
  static <E extends Enum<E>> List<Choice> choicesOrNone(E[] all, List<String> chosen, Texts texts) {
    var none = new Choice("", texts.get("experts.any"), "", false);
    return Stream.concat(Stream.of(none), choices(all, chosen, texts).stream()).toList();
  }

  static String word(Enum<?> constant, Texts texts) {
    return texts.get(key(constant));
  }

  private static String key(Enum<?> constant) {
    return switch (constant) {
      case Area area -> "experts.area." + area;
      case ExpertKind kind -> "experts.kind." + kind;
      case ReadingLanguage language -> "experts.language." + language;
      case State state -> "experts.seat." + state;
      case ConflictKind kind -> "experts.conflict." + kind;
      case Anonymity anonymity -> "experts.anonymity." + anonymity;
      case Territory territory ->
          "calls.territory." + territory.name().toLowerCase(Locale.ROOT).replace('_', '-');
      default -> throw new IllegalArgumentException("No text for " + constant);
    };
  }

  static String day(Instant at, Texts texts) {
    return texts.date(at.atZone(Paris.ZONE).toLocalDate());
  }

  /** Turns a refusal of an act into what is wrong with a field. */
  static void tell(Typed typed, String field, Texts texts, Runnable act) {
    try {
      act.run();
    } catch (Refusal refusal) {
      typed.fail(field, texts.get(refusal.code() + ".title", refusal.facts().toArray()));
    }
  }
}
