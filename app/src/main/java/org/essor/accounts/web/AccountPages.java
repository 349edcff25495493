package org.essor.accounts.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.internal.ApiTokens;
import org.essor.accounts.internal.Passkeys;
import org.essor.accounts.internal.Sessions;
import org.essor.platform.Choice;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Makes the page of one's own account. */
@Component
class AccountPages {

  /** Days a token can live. */
  static final List<Integer> LIVES = List.of(30, 90, 365);

  private final Sessions sessions;
  private final ApiTokens tokens;
  private final Passkeys passkeys;
  private final Scopes scopes;

  AccountPages(Sessions sessions, ApiTokens tokens, Passkeys passkeys, Scopes scopes) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.passkeys = passkeys;
    this.scopes = scopes;
  }

  AccountPage of(Person person, Texts texts) {
    var known = passkeys.list(person.id());
    return new AccountPage(
        person.email(),
        person.name(),
        languages(person, texts),
        person.roles().stream().sorted().map(role -> texts.get("accounts.role." + role)).toList(),
        person.has(Role.ADMINISTRATOR),
        sessions.list(person.id()).stream().map(session -> session(session, texts)).toList(),
        tokens.list(person.id()).stream().map(token -> token(token, texts)).toList(),
        scopes.list().stream().map(scope -> scope(scope, texts)).toList(),
        LIVES.stream().map(days -> life(days, texts)).toList(),
        known.stream().map(key -> key(key, texts)).toList(),
        new AccountPage.NewKey(
            passkeys.challenge(),
            Passkeys.handle(person),
            known.stream().map(Passkeys.Known::id).collect(Collectors.joining(" "))),
        Map.of(),
        Map.of(),
        "");
  }

  private static List<Choice> languages(Person person, Texts texts) {
    return Stream.of(Language.values())
        .map(language ->
            new Choice(
                language.name(),
                texts.get("accounts.language." + language),
                "",
                language == person.language()))
        .toList();
  }

  private static AccountPage.Session session(Sessions.Known session, Texts texts) {
    return new AccountPage.Session(
        session.id().toString(),
        texts.get("accounts.method." + session.method()),
        when(session.since(), texts),
        when(session.seenAt(), texts),
        SignedIn.findSession().filter(own -> own.id().equals(session.id())).isPresent());
  }

  private static AccountPage.Token token(ApiTokens.Known token, Texts texts) {
    var allowed = token.scopes().stream().map(scope -> Scopes.words(scope, texts)).toList();
    return new AccountPage.Token(
        token.id().toString(),
        token.name(),
        String.join(", ", allowed),
        when(token.expiresAt(), texts),
        Optional.of(token)
            .flatMap(ApiTokens.Known::usedAt)
            .map(used -> when(used, texts))
            .orElse(texts.get("accounts.token.unused")));
  }

  private static AccountPage.Key key(Passkeys.Known key, Texts texts) {
    return new AccountPage.Key(
        key.id(), key.label(), when(key.since(), texts), when(key.usedAt(), texts));
  }

  private static Choice scope(String scope, Texts texts) {
    return new Choice(scope, Scopes.words(scope, texts), "", false);
  }

  private static Choice life(int days, Texts texts) {
    return new Choice(
        String.valueOf(days), texts.get("accounts.token.days", days), "", days == LIVES.getFirst());
  }

  private static String when(Instant instant, Texts texts) {
    return texts.dateTime(instant.atZone(ZoneOffset.UTC));
  }
}
