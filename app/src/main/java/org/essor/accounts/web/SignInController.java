package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.essor.accounts.Role;
import org.essor.accounts.internal.DemoPeople;
import org.essor.accounts.internal.SignInMethod;
import org.essor.kernel.Refusal;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@Controller
class SignInController {

  private final SignIns signIns;
  private final DemoPeople examples;
  private final boolean demo;

  SignInController(SignIns signIns, DemoPeople examples, SiteSettings site) {
    this.signIns = signIns;
    this.examples = examples;
    this.demo = site.demo();
  }

  @GetMapping("/connexion")
  ModelAndView show(@RequestParam(defaultValue = Suite.HOME) String suite, Texts texts) {
    var page = new SignInPage(Suite.safe(suite), demo ? examples(texts) : List.of());
    return new ModelAndView("accounts/sign-in", "page", page);
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

  @PostMapping("/deconnexion")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    signIns.end(request, response);
    return "redirect:/";
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
