package org.essor.accounts.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.internal.ApiTokens;
import org.essor.accounts.web.AccountPage.Form;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own personal tokens. */
@Controller
@RequestMapping("/compte/jetons")
class TokenController {

  private static final int LONGEST_NAME = 60;

  private final AccountPages pages;
  private final ApiTokens tokens;
  private final Scopes scopes;

  TokenController(AccountPages pages, ApiTokens tokens, Scopes scopes) {
    this.pages = pages;
    this.tokens = tokens;
    this.scopes = scopes;
  }

  /** Shows the token in the answer itself: it is kept nowhere, and shown this once. */
  @PostMapping
  ModelAndView make(
      Person person,
      @RequestParam(name = "token", defaultValue = "") String name,
      @RequestParam(name = "scope", defaultValue = "") Set<String> wanted,
      @RequestParam(name = "days", defaultValue = "30") String days,
      Texts texts) {
    var offered =
        AccountPages.LIVES.stream().filter(life -> String.valueOf(life).equals(days)).findFirst();
    var errors = errors(name.strip(), wanted, person, texts);
    if (offered.isEmpty()) {
      errors.put("days", texts.get("accounts.token.life.error"));
    }
    if (!errors.isEmpty()) {
      var chosen = Stream.concat(wanted.stream(), Stream.of(days)).collect(Collectors.toSet());
      var sent = Form.refused(Map.of("token", name), errors).choosing(chosen);
      var page = pages.of(person, texts).with(sent);
      return new ModelAndView(
          "accounts/account", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var wish = new ApiTokens.Wish(name.strip(), wanted, Duration.ofDays(offered.orElseThrow()));
    var token = tokens.make(person.id(), wish);
    return new ModelAndView(
        "accounts/account", "page", pages.of(person, texts).with(Form.made(token)));
  }

  @PostMapping("/{id}/fin")
  String end(Person person, @PathVariable UUID id) {
    tokens.end(person.id(), id);
    return "redirect:/compte?fait=accounts.token-ended";
  }

  private Map<String, String> errors(String name, Set<String> wanted, Person person, Texts texts) {
    var errors = new LinkedHashMap<String, String>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.put("token", texts.get("accounts.token.name.error", LONGEST_NAME));
    }
    if (wanted.isEmpty() || !Set.copyOf(scopes.list(person)).containsAll(wanted)) {
      errors.put("scope", texts.get("accounts.token.scope.error"));
    }
    return errors;
  }
}
