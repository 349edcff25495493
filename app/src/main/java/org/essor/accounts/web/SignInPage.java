package org.essor.accounts.web;

import java.util.List;
import java.util.Map;
import org.essor.accounts.internal.OpenIdSignIn.Offer;

/**
 * The page where one signs in.
 *
 * @param suite where one goes next, a path of this site
 * @param email the address typed
 * @param services identity services, by which one can sign in too
 * @param challenge what a passkey signs
 * @param errorKeys the key of the text of each error, by field
 * @param examples the example persons of a demonstration, none elsewhere
 * @param lost whether a form was sent that nobody signed in for: it is lost
 */
public record SignInPage(
    String suite,
    String email,
    List<Offer> services,
    String challenge,
    Map<String, String> errorKeys,
    List<Example> examples,
    boolean lost) {

  public SignInPage {
    services = List.copyOf(services);
    errorKeys = Map.copyOf(errorKeys);
    examples = List.copyOf(examples);
  }

  SignInPage with(String typed, String errorKey) {
    var errors = Map.of("email", errorKey);
    return new SignInPage(suite, typed, services, challenge, errors, examples, lost);
  }

  SignInPage losing(boolean aForm) {
    return new SignInPage(suite, email, services, challenge, errorKeys, examples, aForm);
  }

  /** An example person: the role sent, its name, what it is for, and the person's name. */
  public record Example(String role, String title, String about, String name) {}
}
