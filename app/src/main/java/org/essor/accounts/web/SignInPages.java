package org.essor.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.accounts.Role;
import org.essor.accounts.internal.DemoPeople;
import org.essor.accounts.internal.OpenIdSignIn;
import org.essor.accounts.internal.Passkeys;
import org.essor.platform.Language;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.springframework.stereotype.Component;

/** Makes the page where one signs in, with the ways that are open. */
@Component
class SignInPages {

  private final Translations translations;
  private final Mails mails;
  private final Passkeys passkeys;
  private final OpenIdSignIn openId;
  private final boolean demo;

  SignInPages(
      Translations translations,
      Mails mails,
      Passkeys passkeys,
      OpenIdSignIn openId,
      SiteSettings site) {
    this.translations = translations;
    this.mails = mails;
    this.passkeys = passkeys;
    this.openId = openId;
    this.demo = site.demo();
  }

  SignInPage of(String suite, Language language) {
    var examples = demo ? examples(translations.in(language)) : List.<SignInPage.Example>of();
    return new SignInPage(
        Suite.safe(suite), "", openId.list(), passkeys.challenge(), Map.of(), examples, false);
  }

  boolean areMailsShown() {
    return mails.areShown();
  }

  private static List<SignInPage.Example> examples(Texts texts) {
    return Stream.of(Role.values())
        .map(role ->
            new SignInPage.Example(
                role.name(),
                texts.get("accounts.role." + role),
                texts.get("accounts.role." + role + ".about"),
                DemoPeople.name(role)))
        .toList();
  }
}
