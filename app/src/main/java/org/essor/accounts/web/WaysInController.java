package org.essor.accounts.web;

import java.util.Map;
import org.essor.accounts.Person;
import org.essor.accounts.internal.Identities;
import org.essor.accounts.internal.Passkeys;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ending passkeys and identities of services. The link by mail always remains; whoever ends the
 * last way beside it is told so first.
 */
@Controller
@RequestMapping("/compte")
class WaysInController {

  private static final String SURE = "yes";

  private final AccountPages pages;
  private final Passkeys passkeys;
  private final Identities identities;

  WaysInController(AccountPages pages, Passkeys passkeys, Identities identities) {
    this.pages = pages;
    this.passkeys = passkeys;
    this.identities = identities;
  }

  @PostMapping("/cles/{id}/fin")
  ModelAndView endPasskey(
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sure,
      Texts texts) {
    var ended =
        pages.passkeys(person.id(), texts).stream().filter(key -> key.id().equals(id)).findFirst();
    if (ended.isPresent() && isLast(person) && !sure.equals(SURE)) {
      var address = "/compte/cles/" + id + "/fin";
      return ask(new LastWayPage(address, ended.get().label(), person.email(), Map.of()));
    }
    passkeys.end(person.id(), id);
    return new ModelAndView("redirect:/compte?fait=accounts.passkey-ended");
  }

  @PostMapping("/identites/{provider}/fin")
  ModelAndView endIdentity(
      Person person,
      @PathVariable String provider,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String sure,
      Texts texts) {
    var ended =
        pages.identities(person.id(), texts).stream()
            .filter(one -> one.provider().equals(provider) && one.subject().equals(subject))
            .findFirst();
    if (ended.isPresent() && isLast(person) && !sure.equals(SURE)) {
      var address = "/compte/identites/" + provider + "/fin";
      var fields = Map.of("subject", subject);
      return ask(new LastWayPage(address, ended.get().title(), person.email(), fields));
    }
    identities.end(person.id(), provider, subject);
    return new ModelAndView("redirect:/compte?fait=accounts.identity-ended");
  }

  private boolean isLast(Person person) {
    return passkeys.list(person.id()).size() + identities.list(person.id()).size() == 1;
  }

  private static ModelAndView ask(LastWayPage page) {
    return new ModelAndView("accounts/last-way", "page", page);
  }
}
