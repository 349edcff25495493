package org.essor.accounts.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.internal.ApiTokens;
import org.essor.accounts.internal.Identities;
import org.essor.accounts.internal.OpenIdSignIn;
import org.essor.accounts.internal.Passkeys;
import org.essor.accounts.internal.Sessions;
import org.essor.accounts.web.AccountPage.Form;
import org.essor.accounts.web.AccountPage.Ways;
import org.essor.kernel.PersonId;
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
  private final Identities identities;
  private final OpenIdSignIn openId;
  private final Scopes scopes;

  AccountPages(
      Sessions sessions,
      ApiTokens tokens,
      Passkeys passkeys,
      Identities identities,
      OpenIdSignIn openId,
      Scopes scopes) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.passkeys = passkeys;
    this.identities = identities;
    this.openId = openId;
    this.scopes = scopes;
  }

  AccountPage of(Person person, Texts texts) {
    return new AccountPage(
        person.email(),
        person.name(),
        languages(person, texts),
        roles(person, texts),
        sessions(person.id(), texts),
        tokens(person.id(), texts),
        scopes.list(person).stream().map(scope -> scope(scope, texts)).toList(),
        LIVES.stream().map(days -> life(days, texts)).toList(),
        ways(person, texts),
        Form.NOTHING);
  }

  static List<String> roles(Person person, Texts texts) {
    return person.roles().stream()
        .sorted()
        .map(role -> texts.get("accounts.role." + role))
        .toList();
  }

  List<AccountPage.Session> sessions(PersonId person, Texts texts) {
    return sessions.list(person).stream().map(session -> session(session, texts)).toList();
  }

  List<AccountPage.Token> tokens(PersonId person, Texts texts) {
    return tokens.list(person).stream().map(token -> token(token, texts)).toList();
  }

  List<AccountPage.Key> passkeys(PersonId person, Texts texts) {
    return passkeys.list(person).stream().map(key -> key(key, texts)).toList();
  }

  List<AccountPage.Identity> identities(PersonId person, Texts texts) {
    return identities.list(person).stream().map(identity -> identity(identity, texts)).toList();
  }

  private Ways ways(Person person, Texts texts) {
    var keys = passkeys(person.id(), texts);
    var tied = identities(person.id(), texts);
    return new Ways(
        keys,
        new AccountPage.NewKey(
            passkeys.challenge(),
            Passkeys.handle(person),
            keys.stream().map(AccountPage.Key::id).collect(Collectors.joining(" "))),
        tied,
        openId.list().stream()
            .filter(offer -> tied.stream().noneMatch(one -> one.provider().equals(offer.id())))
            .toList());
  }

  private AccountPage.Identity identity(Identities.Known identity, Texts texts) {
    return new AccountPage.Identity(
        identity.provider(),
        openId.findTitle(identity.provider()).orElse(identity.provider()),
        identity.subject(),
        when(identity.since(), texts),
        when(identity.usedAt(), texts));
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
        String.join(" · ", allowed),
        when(token.expiresAt(), texts),
        Optional.of(token)
            .flatMap(ApiTokens.Known::usedAt)
            .map(used -> when(used, texts))
            .orElse(texts.get("accounts.token.unused")));
  }

  private static AccountPage.Key key(Passkeys.Known key, Texts texts) {
    var used = key.isUsed() ? when(key.usedAt(), texts) : texts.get("accounts.token.unused");
    return new AccountPage.Key(key.id(), key.label(), when(key.since(), texts), used);
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
