package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.essor.accounts.internal.SignInLinks;
import org.essor.accounts.internal.SignInMethod;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a link sent by mail. */
@Controller
@RequestMapping("/connexion/lien")
class LinkController {

  private final SignInLinks links;
  private final SignInPages pages;
  private final SignIns signIns;

  LinkController(SignInLinks links, SignInPages pages, SignIns signIns) {
    this.links = links;
    this.pages = pages;
    this.signIns = signIns;
  }

  @PostMapping
  ModelAndView send(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = Suite.HOME) String suite,
      Language language) {
    try {
      links.send(new SignInLinks.Wish(email, language, Suite.safe(suite)));
    } catch (Refusal invalid) {
      var page = pages.of(suite, language).with(email, invalid.code() + ".title");
      return new ModelAndView(
          "accounts/sign-in", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return new ModelAndView("redirect:/connexion/lien");
  }

  /** The same after each request, so that nobody learns who has an account. */
  @GetMapping
  ModelAndView sent() {
    return new ModelAndView("accounts/link-sent", "page", new LinkPage("", pages.areMailsShown()));
  }

  @GetMapping("/{token}")
  ModelAndView confirm(@PathVariable String token) {
    var link = links.find(token).orElseThrow(() -> new Refusal("accounts.link.unknown"));
    return new ModelAndView("accounts/link", "page", new LinkPage(link.email(), false));
  }

  @PostMapping("/{token}")
  String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    var suite = links.find(token).map(SignInLinks.Link::suite).orElse(Suite.HOME);
    var person = links.use(token).orElseThrow(() -> new Refusal("accounts.link.unknown"));
    signIns.begin(new SignIns.Who(person, SignInMethod.LINK), request, response);
    return "redirect:" + Suite.safe(suite);
  }
}
