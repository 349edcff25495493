package org.essor.applications.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.applications.AnswerEdit;
import org.essor.applications.Application;
import org.essor.applications.ApplicationPart;
import org.essor.applications.Applications;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.Attachment;
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

  FilesController(Applications applications, Attachments attachments) {
    this.applications = applications;
    this.attachments = attachments;
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
    var desk = Desk.of(applications, id, person.id());
    var asked = field(desk, field);
    check(desk, part);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var begun = attachments.begin(name, file.getSize());
    try (InputStream bytes = file.getInputStream()) {
      attachments.append(begun.id(), 0, bytes);
    }
    var kept = attachments.find(begun.id()).orElseThrow();
    var items = new ArrayList<AnswerValue>();
    if (desk.value(part, field) instanceof Many(var before)) {
      items.addAll(before);
    }
    items.add(Attachment.file(kept.id().toString(), kept.name(), kept.size(), kept.sha256()));
    save(desk, person, new Change(part, asked, new Many(items)));
    return "redirect:" + section(desk, part, asked);
  }

  private static Field field(Desk desk, String id) {
    return desk.form()
        .findField(id)
        .filter(field -> field.type() instanceof Attachment)
        .orElseThrow(() -> new Refusal("applications.field.unknown"));
  }

  /** Before a byte is taken. */
  private static void check(Desk desk, int part) {
    if (!desk.application().me().mayWrite(part)) {
      throw new Refusal("applications.right.forbidden");
    }
    if (!desk.application().state().isOpen()) {
      throw new Refusal("applications.closed");
    }
  }

  private record Change(int part, Field field, AnswerValue value) {}

  private void save(Desk desk, Person person, Change change) {
    applications.save(
        new AnswerEdit(
            desk.application().id(),
            change.part(),
            change.field().id(),
            desk.version(change.part(), change.field().id()),
            change.value(),
            person.id()));
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
    var desk = Desk.of(applications, id, person.id());
    var asked = field(desk, field);
    var left =
        desk.value(part, field) instanceof Many(var items)
            ? items.stream().filter(item -> !isFile(item, file)).toList()
            : List.<AnswerValue>of();
    var value = left.isEmpty() ? AnswerValue.NONE : new Many(left);
    save(desk, person, new Change(part, asked, value));
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
