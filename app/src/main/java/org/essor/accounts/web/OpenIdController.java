package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.internal.Identities;
import org.essor.accounts.internal.OpenIdSignIn;
import org.essor.accounts.internal.OpenIdSignIn.Returned;
import org.essor.accounts.internal.SignInMethod;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by an identity service: going there, and coming back. */
@Controller
@RequestMapping("/connexion/openid/{provider}")
class OpenIdController {

  private static final Logger log = LoggerFactory.getLogger(OpenIdController.class);

  private final OpenIdSignIn openId;
  private final Identities identities;
  private final SignIns signIns;

  OpenIdController(OpenIdSignIn openId, Identities identities, SignIns signIns) {
    this.openId = openId;
    this.identities = identities;
    this.signIns = signIns;
  }

  @GetMapping
  String go(
      @PathVariable String provider,
      @RequestParam(defaultValue = Suite.HOME) String suite,
      HttpServletRequest request,
      HttpServletResponse response) {
    var begun = openId.begin(provider);
    var kept = OpenIdCookie.of(begun, Suite.safe(suite));
    SessionCookie.write(request, response, kept.cookie());
    return "redirect:" + begun.href();
  }

  @GetMapping("/retour")
  String comeBack(
      @PathVariable String provider,
      @RequestParam Map<String, String> query,
      Language language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var kept = OpenIdCookie.read(request);
    SessionCookie.write(request, response, OpenIdCookie.none());
    if (kept.isEmpty() || !fits(kept.get(), provider, query.getOrDefault("state", ""))) {
      throw new Refusal("accounts.openid.strange");
    }
    if (!query.containsKey("code")) {
      var reason =
          query.getOrDefault("error", "") + " " + query.getOrDefault("error_description", "");
      log.info("No code from {}: {}", provider, reason.replaceAll("\\p{Cntrl}", " "));
      throw new Refusal("accounts.openid.cancelled", openId.title(provider));
    }
    var returned =
        new Returned(provider, kept.get().nonce(), kept.get().verifier(), query.get("code"));
    var identity = openId.end(returned);
    var person = identities.person(identity, SignedIn.findPerson(), language);
    signIns.begin(
        new SignIns.Who(person, SignInMethod.OPENID, Optional.of(identity)), request, response);
    return "redirect:" + Suite.safe(kept.get().suite());
  }

  private static boolean fits(OpenIdCookie kept, String provider, String state) {
    return kept.provider().equals(provider)
        && MessageDigest.isEqual(kept.state().getBytes(), state.getBytes());
  }
}
