package org.essor.review.web;

import java.nio.charset.StandardCharsets;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.applications.SubmittedContent;
import org.essor.applications.SubmittedContent.SubmittedPart;
import org.essor.applications.SubmittedFile;
import org.essor.calls.fill.AnswerWords;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Attachment;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachments;
import org.essor.platform.Texts;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows what was deposited to those who judge it. */
@Component
class DossierViews {

  private final Submissions submissions;
  private final Attachments attachments;

  DossierViews(Submissions submissions, Attachments attachments) {
    this.submissions = submissions;
    this.attachments = attachments;
  }

  /**
   * For whom.
   *
   * @param page the address of the page, which that of each file begins with
   */
  record Shown(Submission submission, PersonId reader, Veil veil, String page) {}

  DossierView of(Shown shown, Texts texts) {
    var content = submissions.content(shown.submission().id(), shown.reader());
    return new DossierView(
        shown.submission().number(),
        shown.veil().over(shown.submission().title()),
        shown.veil().isDown() ? texts.get("review.veil.note") : "",
        content.parts().stream().map(part -> part(content, part, shown, texts)).toList());
  }

  private static DossierView.Part part(
      SubmittedContent content, SubmittedPart part, Shown shown, Texts texts) {
    var words = new AnswerWords(texts);
    var lines =
        content
            .form()
            .fields()
            .filter(field -> part.answers().containsKey(field.id()))
            .filter(field -> !(field.type() instanceof Attachment) && !shown.veil().hides(field))
            .map(field ->
                new DossierView.Line(
                    field.label().inOrOther(texts.language()),
                    words
                        .lines(field, part.answers().getOrDefault(field.id(), AnswerValue.NONE))
                        .stream()
                        .map(shown.veil()::over)
                        .toList()))
            .toList();
    var files =
        content.files().stream()
            .filter(file -> file.part() == part.number())
            .map(file -> file(file, shown, texts))
            .toList();
    return new DossierView.Part(name(part, shown, texts), lines, files);
  }

  private static String name(SubmittedPart part, Shown shown, Texts texts) {
    return shown.veil().isDown() || part.organisation().isEmpty()
        ? texts.get("review.part", part.number() + 1)
        : part.organisation();
  }

  private static DossierView.File file(SubmittedFile file, Shown shown, Texts texts) {
    return new DossierView.File(
        shown.page() + "/fichiers/" + file.id().value(),
        shown.veil().over(file.name()),
        texts.get("review.file", texts.number(Math.max(1, file.size() / 1000))));
  }

  /** A file of what was deposited; a browser keeps it and never shows it as a page of this site. */
  ResponseEntity<InputStreamResource> take(Shown shown, String id) {
    var file =
        submissions.content(shown.submission().id(), shown.reader()).files().stream()
            .filter(each -> each.id().value().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal("platform.attachment.unknown"));
    var type = attachments.find(file.id()).orElseThrow().mediaType();
    var disposition =
        ContentDisposition.attachment()
            .filename(shown.veil().over(file.name()), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .contentLength(file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new InputStreamResource(attachments.open(file.id())));
  }
}
