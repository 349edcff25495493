package org.essor.standards.web;

import java.util.List;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;

/** A setting to be opened. */
public record NewSettingPage(FormValues sent, List<Choice> methods, List<Choice> centres) {

  public NewSettingPage {
    methods = List.copyOf(methods);
    centres = List.copyOf(centres);
  }
}
