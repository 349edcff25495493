package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.essor.accounts.Person;
import org.essor.accounts.internal.Passkeys;
import org.essor.accounts.internal.SignInMethod;
import org.essor.accounts.web.AccountPage.Form;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Making, using and ending passkeys; the script {@code passkey.js} fills these forms. */
@Controller
class PasskeyController {

  private static final int LONGEST_LABEL = 60;

  private final Passkeys passkeys;
  private final Origin origin;
  private final AccountPages pages;
  private final SignIns signIns;

  PasskeyController(Passkeys passkeys, Origin origin, AccountPages pages, SignIns signIns) {
    this.passkeys = passkeys;
    this.origin = origin;
    this.pages = pages;
    this.signIns = signIns;
  }

  @PostMapping("/compte/cles")
  ModelAndView add(
      Person person,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      Texts texts) {
    var label = form.getOrDefault("label", "").strip();
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      var errors = Map.of("label", texts.get("accounts.passkey.label.error", LONGEST_LABEL));
      var page = pages.of(person, texts).with(Form.refused(Map.of("label", label), errors));
      return new ModelAndView(
          "accounts/account", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    passkeys.add(
        person,
        new Passkeys.NewKey(
            origin.of(request),
            label,
            form.getOrDefault("id", ""),
            form.getOrDefault("clientData", ""),
            form.getOrDefault("attestation", "")));
    return new ModelAndView("redirect:/compte?fait=accounts.passkey-made");
  }

  @PostMapping("/connexion/cle")
  String signIn(
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person =
        passkeys.check(
            new Passkeys.Shown(
                origin.of(request),
                form.getOrDefault("id", ""),
                form.getOrDefault("clientData", ""),
                form.getOrDefault("authenticatorData", ""),
                form.getOrDefault("signature", ""),
                form.getOrDefault("userHandle", "")));
    signIns.begin(new SignIns.Who(person, SignInMethod.PASSKEY), request, response);
    return "redirect:" + Suite.safe(form.getOrDefault("suite", Suite.HOME));
  }
}
