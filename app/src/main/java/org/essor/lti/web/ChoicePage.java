package org.essor.lti.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/** What a link of a course may lead to. */
public record ChoicePage(String address, List<Choice> choices, FormValues form) {

  public ChoicePage {
    choices = List.copyOf(choices);
  }
}
