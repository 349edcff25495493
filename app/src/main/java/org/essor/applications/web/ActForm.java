package org.essor.applications.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on one or several applications, as it was typed, with what is wrong with it.
 *
 * @param act {@code eligible}, {@code returned} or {@code ineligible}
 * @param english the reason in English, empty where it was left out
 */
public record ActForm(
    String act,
    String reason,
    String english,
    String day,
    String time,
    Map<String, String> errors) {

  static final List<String> ACTS = List.of("eligible", "returned", "ineligible");

  public ActForm {
    errors = new LinkedHashMap<>(errors);
  }

  static ActForm empty() {
    return new ActForm("", "", "", "", "12:00", Map.of());
  }

  ActForm withErrors(Map<String, String> others) {
    return new ActForm(act, reason, english, day, time, others);
  }

  /** What is wrong with a field, for the component that draws it. */
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** What can be decided. */
  public List<Choice> acts(Texts texts) {
    return ACTS.stream()
        .map(code ->
            new Choice(
                code,
                texts.get("applications.act." + code),
                texts.get("applications.act." + code + ".what"),
                code.equals(act)))
        .toList();
  }
}
