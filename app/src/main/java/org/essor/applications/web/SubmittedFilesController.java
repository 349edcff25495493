package org.essor.applications.web;

import org.essor.accounts.Person;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submissions;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachments;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a deposit, to all whom {@link Submissions} lets read it. */
@Controller
class SubmittedFilesController {

  private final Submissions submissions;
  private final Attachments attachments;

  SubmittedFilesController(Submissions submissions, Attachments attachments) {
    this.submissions = submissions;
    this.attachments = attachments;
  }

  /** The start of the addresses of the files of an application; the identifier of one follows. */
  static String address(ApplicationId id) {
    return "/candidatures/" + id + "/depot/fichiers/";
  }

  @GetMapping("/candidatures/{id}/depot/fichiers/{file}")
  ResponseEntity<InputStreamResource> take(
      Person person, @PathVariable String id, @PathVariable String file) {
    var joined =
        submissions.content(Desk.id(id), person.id()).files().stream()
            .filter(one -> one.id().value().toString().equals(file))
            .findFirst()
            .orElseThrow(() -> new Refusal("platform.attachment.unknown"));
    var kept =
        attachments.find(joined.id()).orElseThrow(() -> new Refusal("platform.attachment.unknown"));
    return Downloads.of(joined.name(), kept, attachments.open(kept.id()));
  }
}
