package org.essor.accounts.web;

import java.util.List;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One's own account, to read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountPapers implements PersonalPapers {

  private final People people;
  private final AccountPages pages;

  AccountPapers(People people, AccountPages pages) {
    this.people = people;
    this.pages = pages;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public List<PaperSection> sections(PersonId id, Texts texts) {
    var person = people.get(id);
    return List.of(
        new PaperSection(
            texts.get("accounts.account.title"),
            "",
            List.of(
                about(person, texts),
                sessions(pages.sessions(id, texts), texts),
                passkeys(pages.passkeys(id, texts), texts),
                identities(pages.identities(id, texts), texts),
                tokens(pages.tokens(id, texts), texts))));
  }

  private static PaperTable about(Person person, Texts texts) {
    return new PaperTable(
        texts.get("accounts.account.about"),
        heads(
            texts,
            "accounts.account.email",
            "accounts.data.name",
            "accounts.account.language",
            "accounts.account.roles"),
        List.of(
            List.of(
                person.email(),
                person.name(),
                texts.get("accounts.language." + person.language()),
                String.join(", ", AccountPages.roles(person, texts)))));
  }

  private static PaperTable sessions(List<AccountPage.Session> sessions, Texts texts) {
    return new PaperTable(
        texts.get("accounts.sessions.title"),
        heads(
            texts, "accounts.sessions.method", "accounts.sessions.since", "accounts.sessions.seen"),
        sessions.stream().map(one -> List.of(one.method(), one.since(), one.seen())).toList());
  }

  private static PaperTable passkeys(List<AccountPage.Key> keys, Texts texts) {
    return new PaperTable(
        texts.get("accounts.passkeys.title"),
        heads(texts, "accounts.passkey.label", "accounts.sessions.since", "accounts.token.used"),
        keys.stream().map(key -> List.of(key.label(), key.since(), key.used())).toList());
  }

  private static PaperTable identities(List<AccountPage.Identity> tied, Texts texts) {
    return new PaperTable(
        texts.get("accounts.identities.title"),
        heads(
            texts,
            "accounts.identity.service",
            "accounts.identity.subject",
            "accounts.sessions.since",
            "accounts.token.used"),
        tied.stream()
            .map(one -> List.of(one.title(), one.subject(), one.since(), one.used()))
            .toList());
  }

  private static PaperTable tokens(List<AccountPage.Token> tokens, Texts texts) {
    return new PaperTable(
        texts.get("accounts.tokens.title"),
        heads(
            texts,
            "accounts.token.name",
            "accounts.token.scopes",
            "accounts.token.until",
            "accounts.token.used"),
        tokens.stream()
            .map(one -> List.of(one.name(), one.scopes(), one.until(), one.used()))
            .toList());
  }

  private static List<String> heads(Texts texts, String... keys) {
    return List.of(keys).stream().map(key -> texts.get(key)).toList();
  }
}
