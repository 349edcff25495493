package org.essor.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essor.accounts.internal.OpenIdSignIn;
import org.essor.platform.Choice;

/**
 * The page of one's own account.
 *
 * @param email the address, which names the account
 * @param name how the person is called
 * @param languages the languages to be written to in
 * @param roles the roles, in words
 * @param sessions where the person is signed in
 * @param tokens personal tokens that are valid
 * @param scopes what a new token can do, none where no interface asks for one
 * @param lives how long a new token can live
 * @param ways the ways in beside the link by mail
 * @param form what was sent, nothing where the page is only read
 */
public record AccountPage(
    String email,
    String name,
    List<Choice> languages,
    List<String> roles,
    List<Session> sessions,
    List<Token> tokens,
    List<Choice> scopes,
    List<Choice> lives,
    Ways ways,
    Form form) {

  public AccountPage {
    languages = List.copyOf(languages);
    roles = List.copyOf(roles);
    sessions = List.copyOf(sessions);
    tokens = List.copyOf(tokens);
    scopes = List.copyOf(scopes);
    lives = List.copyOf(lives);
  }

  AccountPage with(Form sent) {
    return new AccountPage(
        email,
        name,
        choose(languages, sent.chosen()),
        roles,
        sessions,
        tokens,
        choose(scopes, sent.chosen()),
        choose(lives, sent.chosen()),
        ways,
        sent);
  }

  /** The choices as sent; as they were where none of them was. */
  private static List<Choice> choose(List<Choice> choices, Set<String> chosen) {
    return choices.stream().map(Choice::value).noneMatch(chosen::contains)
        ? choices
        : choices.stream().map(choice -> choice.chosen(chosen.contains(choice.value()))).toList();
  }

  /**
   * What was sent.
   *
   * @param typed what was typed in the form that was refused, by field
   * @param chosen the values of what was ticked or chosen in it
   * @param errors what to correct, by field
   * @param made the token just made, empty where none was
   */
  public record Form(
      Map<String, String> typed, Set<String> chosen, Map<String, String> errors, String made) {

    static final Form NOTHING = new Form(Map.of(), Set.of(), Map.of(), "");

    public Form {
      typed = Map.copyOf(typed);
      chosen = Set.copyOf(chosen);
      errors = Map.copyOf(errors);
    }

    static Form refused(Map<String, String> typed, Map<String, String> errors) {
      return new Form(typed, Set.of(), errors, "");
    }

    Form choosing(Set<String> values) {
      return new Form(typed, values, errors, made);
    }

    static Form made(String token) {
      return new Form(Map.of(), Set.of(), Map.of(), token);
    }
  }

  /**
   * The ways in beside the link by mail, which always remains.
   *
   * @param passkeys the keys that sign the person in
   * @param newKey what the browser needs to make another one
   * @param identities the identities of services that sign the person in
   * @param services those that can still be tied
   */
  public record Ways(
      List<Key> passkeys,
      NewKey newKey,
      List<Identity> identities,
      List<OpenIdSignIn.Offer> services) {
    public Ways {
      passkeys = List.copyOf(passkeys);
      identities = List.copyOf(identities);
      services = List.copyOf(services);
    }
  }

  /** A browser: how and since when it is signed in, its last visit, and whether it is this one. */
  public record Session(String id, String method, String since, String seen, boolean current) {}

  /** A passkey: its label, since when, and when it was last used. */
  public record Key(String id, String label, String since, String used) {}

  /**
   * An identity at a service.
   *
   * @param provider the short name of the service
   * @param title its name, as people know it
   * @param subject its own number for the person
   */
  public record Identity(
      String provider, String title, String subject, String since, String used) {}

  /**
   * What the browser needs to make a passkey.
   *
   * @param known the keys that the person has, not to be made again, by spaces
   */
  public record NewKey(String challenge, String handle, String known) {}

  /** A token: its name, what it may do, until when, and when it was last used. */
  public record Token(String id, String name, String scopes, String until, String used) {}
}
