package org.essor.accounts.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.accounts.internal.Accounts;
import org.essor.accounts.internal.Sessions;
import org.essor.accounts.web.AccountPage.Form;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: name, language, where one is signed in. */
@Controller
@RequestMapping("/compte")
class AccountController {

  private static final int LONGEST_NAME = 100;

  private final AccountPages pages;
  private final Accounts accounts;
  private final Sessions sessions;

  AccountController(AccountPages pages, Accounts accounts, Sessions sessions) {
    this.pages = pages;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GetMapping
  ModelAndView show(Person person, Texts texts) {
    return new ModelAndView("accounts/account", "page", pages.of(person, texts));
  }

  @PostMapping
  ModelAndView change(
      Person person,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "FR") Language language,
      Texts texts) {
    if (name.strip().length() > LONGEST_NAME) {
      var errors = Map.of("name", texts.get("accounts.name.long", LONGEST_NAME));
      var sent = Form.refused(Map.of("name", name), errors).choosing(Set.of(language.name()));
      var page = pages.of(person, texts).with(sent);
      return new ModelAndView(
          "accounts/account", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    accounts.rename(person, name.strip(), language);
    return new ModelAndView("redirect:/compte?fait=accounts.saved");
  }

  @PostMapping("/sessions/{id}/fin")
  String endSession(Person person, @PathVariable UUID id) {
    sessions.end(person.id(), id);
    return "redirect:/compte?fait=accounts.session-ended";
  }
}
