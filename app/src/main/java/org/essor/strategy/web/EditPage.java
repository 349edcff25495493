package org.essor.strategy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Choice;

/**
 * The page where a coordinator states something.
 *
 * @param action where the form is sent
 * @param subject what he speaks of
 * @param property what he states of it
 * @param type amount, quantity, phase or period: decides the field
 * @param current what is current now
 * @param choices the phases, where he states a phase
 * @param meanwhile what another person stated since he read the page
 * @param saved what he has just stated
 */
public record EditPage(
    String action,
    Link subject,
    String property,
    String type,
    String unit,
    List<Figure> current,
    List<Choice> choices,
    EditForm form,
    Map<String, String> errors,
    Optional<Figure> meanwhile,
    Optional<Figure> saved) {

  public EditPage {
    current = List.copyOf(current);
    choices = List.copyOf(choices);
  }

  /** What he typed, or the words of the phase that he chose. */
  public String wanted() {
    return choices.stream()
        .filter(Choice::chosen)
        .map(Choice::label)
        .findFirst()
        .orElse(form.value());
  }
}
