package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.essor.accounts.Role;
import org.essor.accounts.internal.DemoPeople;
import org.essor.accounts.internal.OpenIdSignIn;
import org.essor.accounts.internal.Sessions;
import org.essor.accounts.internal.SignInMethod;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@Controller
class SignInController {

  private final SignInPages pages;
  private final SignIns signIns;
  private final Sessions sessions;
  private final OpenIdSignIn openId;
  private final DemoPeople examples;
  private final boolean demo;

  SignInController(
      SignInPages pages,
      SignIns signIns,
      Sessions sessions,
      OpenIdSignIn openId,
      DemoPeople examples,
      SiteSettings site) {
    this.pages = pages;
    this.signIns = signIns;
    this.sessions = sessions;
    this.openId = openId;
    this.examples = examples;
    this.demo = site.demo();
  }

  @GetMapping("/connexion")
  ModelAndView show(
      @RequestParam(defaultValue = Suite.HOME) String suite,
      @RequestParam(name = "perdu", defaultValue = "false") boolean lost,
      Language language) {
    return new ModelAndView("accounts/sign-in", "page", pages.of(suite, language).losing(lost));
  }

  @PostMapping("/connexion/demo")
  String signInAsExample(
      @RequestParam Role role,
      @RequestParam(defaultValue = Suite.HOME) String suite,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!demo) {
      throw new Refusal("accounts.demo.unknown");
    }
    signIns.begin(new SignIns.Who(examples.get(role), SignInMethod.DEMO), request, response);
    return "redirect:" + Suite.safe(suite);
  }

  @GetMapping("/connexion/adieu")
  ModelAndView sayFarewell() {
    return new ModelAndView("accounts/farewell", "page", new LinkPage("", false));
  }

  @PostMapping("/deconnexion")
  ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
    var service = SignedIn.findSession().flatMap(session -> sessions.findService(session.id()));
    signIns.end(request, response);
    return service
        .flatMap(this::signedOut)
        .map(page -> new ModelAndView("accounts/signed-out", "page", page))
        .orElseGet(() -> new ModelAndView("redirect:/"));
  }

  /** The browser's policy lets no form lead to another site: a link does. */
  private Optional<SignedOutPage> signedOut(Sessions.AtService service) {
    return openId
        .signOut(service.provider(), service.idToken())
        .map(href -> new SignedOutPage(openId.title(service.provider()), href.toString()));
  }
}
