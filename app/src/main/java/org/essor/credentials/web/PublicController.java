package org.essor.credentials.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.credentials.Credential;
import org.essor.credentials.CredentialId;
import org.essor.credentials.Credentials;
import org.essor.credentials.internal.SiteIssuer;
import org.essor.credentials.internal.StatusLists;
import org.essor.credentials.proof.Json;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What anybody may see: a credential by its address, what is taken back, the site’s keys. */
@Controller
class PublicController {

  private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc");
  private static final CacheControl CACHED =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final Credentials credentials;
  private final StatusLists lists;
  private final SiteIssuer issuer;
  private final People people;
  private final Clock clock;

  PublicController(
      Credentials credentials, StatusLists lists, SiteIssuer issuer, People people, Clock clock) {
    this.credentials = credentials;
    this.lists = lists;
    this.issuer = issuer;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/attestations/{id}")
  ModelAndView show(@PathVariable String id, Optional<Person> reader, Texts texts) {
    var credential =
        credentials.find(CredentialId.of(id)).orElseThrow(() -> new Refusal("credentials.unknown"));
    var revoke =
        reader
            .filter(person -> person.has(Role.ADMINISTRATOR) && credential.revocation().isEmpty())
            .map(_ -> "/attestations/" + credential.id() + "/revocation");
    return new ModelAndView("credentials/public", "page", page(credential, revoke, texts));
  }

  private PublicPage page(Credential credential, Optional<String> revoke, Texts texts) {
    var holder = credential.holder().filter(_ -> credential.named()).flatMap(people::find);
    return new PublicPage(
        credential.name().isEmpty() ? texts.get("credentials.erased") : credential.name(),
        issuer.name(),
        CredentialReading.time(credential.issuedAt(), texts),
        credential.until().map(at -> CredentialReading.time(at, texts)),
        state(credential),
        credential.revocation().map(each -> CredentialReading.time(each.at(), texts)),
        holder.map(Person::displayName),
        revoke);
  }

  private String state(Credential credential) {
    if (credential.revocation().isPresent()) {
      return "revoked";
    }
    return credential.holds(clock.instant()) ? "good" : "expired";
  }

  @GetMapping("/attestations/statuts/{list}")
  ResponseEntity<String> list(@PathVariable String list) {
    if (!list.matches("[0-9]{1,6}")) {
      throw new Refusal("credentials.unknown");
    }
    return published(lists.get(Integer.parseInt(list)), CREDENTIAL);
  }

  /** The keys of this site, as a DID document. */
  @GetMapping("/.well-known/did.json")
  ResponseEntity<String> keys() {
    return published(
        Json.write(issuer.document().document()), MediaType.parseMediaType("application/did+json"));
  }

  private static ResponseEntity<String> published(String json, MediaType type) {
    return ResponseEntity.ok().cacheControl(CACHED).contentType(type).body(json);
  }
}
