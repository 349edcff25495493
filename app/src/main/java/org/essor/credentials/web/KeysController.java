package org.essor.credentials.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.credentials.internal.SiteIssuer;
import org.essor.credentials.internal.SiteIssuer.IssuerKey;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The keys that credentials are signed with, for all; a new one is for the administrator. */
@Controller
@RequestMapping(KeysController.PATH)
class KeysController {

  static final String PATH = "/attestations/cles";

  private final SiteIssuer issuer;

  KeysController(SiteIssuer issuer) {
    this.issuer = issuer;
  }

  @GetMapping
  ModelAndView show(Optional<Person> reader, Texts texts) {
    return page(reader.filter(each -> each.has(Role.ADMINISTRATOR)).isPresent(), Map.of(), texts);
  }

  private ModelAndView page(boolean mayRenew, Map<String, String> errors, Texts texts) {
    var keys = issuer.listKeys();
    var rows =
        IntStream.range(0, keys.size())
            .mapToObj(place -> row(keys.get(place), place == 0, texts))
            .toList();
    return new ModelAndView(
        "credentials/keys",
        Map.of("page", new KeysPage(issuer.did(), rows, mayRenew, errors)),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static KeysPage.Row row(IssuerKey key, boolean signs, Texts texts) {
    var since =
        key.number() == 1
            ? texts.get("credentials.keys.first")
            : CredentialReading.time(key.since(), texts);
    return new KeysPage.Row(key.key().multibase(), since, signs);
  }

  @PostMapping
  @RequiresRole(Role.ADMINISTRATOR)
  ModelAndView renew(
      @RequestParam(defaultValue = "") List<String> sure, Person person, Texts texts) {
    if (!sure.contains("yes")) {
      return page(true, Map.of("sure", texts.get("credentials.keys.unsure")), texts);
    }
    issuer.renew(person.id());
    return new ModelAndView("redirect:" + PATH);
  }
}
