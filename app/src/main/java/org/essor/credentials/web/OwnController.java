package org.essor.credentials.web;

import org.essor.accounts.Person;
import org.essor.credentials.Credential;
import org.essor.credentials.CredentialId;
import org.essor.credentials.Credentials;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The credentials of who is signed in: what they show of him, and their files. */
@Controller
@RequestMapping(OwnController.PATH)
class OwnController {

  static final String PATH = "/compte/attestations";

  private final Credentials credentials;
  private final CredentialFiles files;

  OwnController(Credentials credentials, CredentialFiles files) {
    this.credentials = credentials;
    this.files = files;
  }

  @GetMapping
  ModelAndView list(Person person, Texts texts) {
    var rows = credentials.list(person.id()).stream().map(each -> row(each, texts)).toList();
    return new ModelAndView("credentials/own", "page", new OwnPage(rows));
  }

  private static OwnPage.Row row(Credential credential, Texts texts) {
    return new OwnPage.Row(
        credential.name(),
        CredentialReading.time(credential.issuedAt(), texts),
        credential.until().map(at -> CredentialReading.time(at, texts)),
        PATH + "/" + credential.id(),
        "/attestations/" + credential.id(),
        credential
            .revocation()
            .map(each -> CredentialReading.time(each.at(), texts) + " · " + each.reason()),
        credential.named());
  }

  private Credential get(String id, PersonId person) {
    return credentials
        .find(CredentialId.of(id))
        .filter(each -> each.holder().filter(person::equals).isPresent())
        .orElseThrow(() -> new Refusal("credentials.unknown"));
  }

  @PostMapping("/{id}/nom")
  String show(
      @PathVariable String id, @RequestParam(defaultValue = "false") boolean shown, Person person) {
    credentials.show(get(id, person.id()).id(), person.id(), shown);
    return "redirect:" + PATH;
  }

  /** One of its files, by the ending of its name. */
  @GetMapping("/{id}/{kind}")
  ResponseEntity<byte[]> file(
      @PathVariable String id, @PathVariable String kind, Person person, Texts texts) {
    var credential = get(id, person.id());
    var file = files.write(credential, kind, texts);
    var name = texts.get("credentials.file") + "-" + credential.id() + "." + kind;
    return ResponseEntity.ok()
        .contentType(file.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Robots-Tag", "noindex")
        .body(file.bytes());
  }
}
