package org.essor.accounts.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * The page of one's own account.
 *
 * @param email the address, which names the account
 * @param name how the person is called
 * @param languages the languages to be written to in
 * @param roles the roles, in words
 * @param administrator whether the page of administration is open to the person
 * @param sessions where the person is signed in
 * @param tokens personal tokens that are valid
 * @param scopes what a new token can do, none where no interface asks for one
 * @param lives how long a new token can live
 * @param passkeys the keys that sign the person in
 * @param newKey what the browser needs to make another one
 * @param typed what was typed in the form that was refused, by field
 * @param errors what to correct, by field
 * @param made the token just made, empty where none was
 */
public record AccountPage(
    String email,
    String name,
    List<Choice> languages,
    List<String> roles,
    boolean administrator,
    List<Session> sessions,
    List<Token> tokens,
    List<Choice> scopes,
    List<Choice> lives,
    List<Key> passkeys,
    NewKey newKey,
    Map<String, String> typed,
    Map<String, String> errors,
    String made) {

  public AccountPage {
    languages = List.copyOf(languages);
    roles = List.copyOf(roles);
    sessions = List.copyOf(sessions);
    tokens = List.copyOf(tokens);
    scopes = List.copyOf(scopes);
    lives = List.copyOf(lives);
    passkeys = List.copyOf(passkeys);
    typed = Map.copyOf(typed);
    errors = Map.copyOf(errors);
  }

  AccountPage with(Map<String, String> values, Map<String, String> wrong) {
    return new AccountPage(
        email,
        name,
        languages,
        roles,
        administrator,
        sessions,
        tokens,
        scopes,
        lives,
        passkeys,
        newKey,
        values,
        wrong,
        "");
  }

  AccountPage with(String token) {
    return new AccountPage(
        email,
        name,
        languages,
        roles,
        administrator,
        sessions,
        tokens,
        scopes,
        lives,
        passkeys,
        newKey,
        typed,
        errors,
        token);
  }

  /** A browser: how and since when it is signed in, its last visit, and whether it is this one. */
  public record Session(String id, String method, String since, String seen, boolean current) {}

  /** A passkey: its label, since when, and when it was last used. */
  public record Key(String id, String label, String since, String used) {}

  /**
   * What the browser needs to make a passkey.
   *
   * @param known the keys that the person has, not to be made again, by spaces
   */
  public record NewKey(String challenge, String handle, String known) {}

  /** A token: its name, what it may do, until when, and when it was last used. */
  public record Token(String id, String name, String scopes, String until, String used) {}
}
