package org.essor.applications.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.applications.Application;
import org.essor.applications.ApplicationPart;
import org.essor.applications.Applications;
import org.essor.applications.web.Joining.Target;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.Field;
import org.essor.kernel.Refusal;
import org.essor.platform.AttachmentId;
import org.essor.platform.Attachments;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of an application: join, take, remove. */
@Controller
@RequestMapping("/candidatures/{id}")
class FilesController {

  private final Applications applications;
  private final Attachments attachments;
  private final Joining joining;

  FilesController(Applications applications, Attachments attachments, Joining joining) {
    this.applications = applications;
    this.attachments = attachments;
    this.joining = joining;
  }

  static String address(Application application, String file) {
    return "/candidatures/" + application.id() + "/fichiers/" + file;
  }

  static String removal(
      Application application, ApplicationPart part, Field field, JoinedFile file) {
    return "/candidatures/%s/joindre/%d/%s/%s/retirer"
        .formatted(application.id(), part.number(), field.id(), file.document());
  }

  /** Joins a file at the end of those that are there; its section is shown again. */
  @PostMapping("/joindre/{part}/{field}")
  String join(
      Person person,
      @PathVariable String id,
      @PathVariable int part,
      @PathVariable String field,
      @RequestParam MultipartFile file)
      throws IOException {
    var target = new Target(id, part, field);
    joining.check(target, person);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var begun = attachments.begin(name, file.getSize());
    try (InputStream bytes = file.getInputStream()) {
      attachments.append(begun.id(), 0, bytes);
    }
    var desk = joining.join(target, person, attachments.find(begun.id()).orElseThrow());
    return "redirect:" + section(desk, part, Joining.field(desk, target));
  }

  private static String section(Desk desk, int part, Field field) {
    var section =
        desk.form().sections().stream()
            .filter(one -> one.fields().contains(field))
            .findFirst()
            .orElseThrow();
    return SectionController.address(desk.application(), part, section.id());
  }

  /** Takes a file out of the answer; one that was deposited stays with its deposit. */
  @PostMapping("/joindre/{part}/{field}/{file}/retirer")
  String remove(
      Person person,
      @PathVariable String id,
      @PathVariable int part,
      @PathVariable String field,
      @PathVariable String file) {
    var target = new Target(id, part, field);
    var desk = Desk.of(applications, id, person.id());
    var asked = Joining.field(desk, target);
    var left =
        desk.value(part, field) instanceof Many(var items)
            ? items.stream().filter(item -> !isFile(item, file)).toList()
            : List.<AnswerValue>of();
    var value = left.isEmpty() ? AnswerValue.NONE : new Many(left);
    joining.save(desk, target, value);
    return "redirect:" + section(desk, part, asked);
  }

  private static boolean isFile(AnswerValue item, String document) {
    return JoinedFile.of(new Many(List.of(item))).stream()
        .anyMatch(file -> file.document().equals(document));
  }

  /** To members only; a browser keeps it and never shows it as a page of this site. */
  @GetMapping("/fichiers/{file}")
  ResponseEntity<InputStreamResource> take(
      Person person, @PathVariable String id, @PathVariable String file) {
    var desk = Desk.of(applications, id, person.id());
    var joined =
        desk.answers().stream()
            .flatMap(answer -> JoinedFile.of(answer.value()).stream())
            .filter(one -> one.document().equals(file))
            .findFirst()
            .orElseThrow(() -> new Refusal("platform.attachment.unknown"));
    var kept = new AttachmentId(UUID.fromString(joined.document()));
    return Downloads.of(
        joined.name(), attachments.find(kept).orElseThrow(), attachments.open(kept));
  }
}
