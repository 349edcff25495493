package org.essor.accounts.web;

import java.util.List;

/**
 * The page where one signs in.
 *
 * @param suite where one goes next, a path of this site
 * @param examples the example persons of a demonstration, none elsewhere
 */
public record SignInPage(String suite, List<Example> examples) {

  public SignInPage {
    examples = List.copyOf(examples);
  }

  /** An example person: the role sent, its name, what it is for, and the person's name. */
  public record Example(String role, String title, String about, String name) {}
}
