package org.essor.credentials.web;

import java.util.Map;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.credentials.CredentialId;
import org.essor.credentials.Credentials;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a credential back, with a reason for its holder. */
@Controller
@RequiresRole(Role.ADMINISTRATOR)
@RequestMapping("/attestations/{id}/revocation")
class RevocationController {

  private final Credentials credentials;

  RevocationController(Credentials credentials) {
    this.credentials = credentials;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id) {
    return page(CredentialId.of(id), "", Map.of());
  }

  @PostMapping
  ModelAndView revoke(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Person person,
      Texts texts) {
    var credential = CredentialId.of(id);
    try {
      credentials.revoke(credential, reason.strip(), person.id());
      return new ModelAndView("redirect:/attestations/" + credential);
    } catch (Refusal refusal) {
      if (refusal.isUnknown()) {
        throw refusal;
      }
      var error = texts.get(refusal.code() + ".title", refusal.facts().toArray());
      return page(credential, reason, Map.of("reason", error));
    }
  }

  private ModelAndView page(CredentialId id, String typed, Map<String, String> errors) {
    var credential = credentials.find(id).orElseThrow(() -> new Refusal("credentials.unknown"));
    return new ModelAndView(
        "credentials/revocation",
        Map.of("page", new RevocationPage("/attestations/" + id, credential.name(), typed, errors)),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
