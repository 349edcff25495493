package org.essor.review.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.applications.SubmittedContent;
import org.essor.applications.SubmittedContent.SubmittedPart;
import org.essor.applications.SubmittedFile;
import org.essor.calls.fill.AnswerWords;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Attachment;
import org.essor.experts.Veil;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachments;
import org.essor.platform.PlainCopies;
import org.essor.platform.PlainCopies.Copy;
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

  private static final int KILO = 1000;

  private final Submissions submissions;
  private final Attachments attachments;
  private final PlainCopies copies;

  DossierViews(Submissions submissions, Attachments attachments, PlainCopies copies) {
    this.submissions = submissions;
    this.attachments = attachments;
    this.copies = copies;
  }

  /**
   * For whom.
   *
   * @param page the address of the page, which that of each file begins with
   */
  record Shown(Submission submission, PersonId reader, Veil veil, String page) {}

  DossierView of(Shown shown, Texts texts) {
    var content = content(shown);
    return new DossierView(
        shown.submission().number(),
        shown.veil().over(shown.submission().title()),
        shown.veil().isDown() ? texts.get("review.veil.note") : "",
        content.parts().stream().map(part -> part(content, part, shown, texts)).toList());
  }

  private SubmittedContent content(Shown shown) {
    var id = shown.submission().id();
    return shown.veil().isDown()
        ? submissions.contentToVeil(id, shown.reader())
        : submissions.content(id, shown.reader());
  }

  /** A file that the reader may open, under the name that he may learn. */
  private record Readable(SubmittedFile file, String label, String name) {}

  /** Under the veil a file is named by what was asked and its number. */
  private static List<Readable> files(SubmittedContent content, Shown shown, Texts texts) {
    var readable = new ArrayList<Readable>();
    for (var file : content.files()) {
      var field = content.form().findField(file.field()).orElseThrow();
      if (!shown.veil().hides(content.form(), field)) {
        var neutral = texts.get("review.file.name", readable.size() + 1) + ending(file.name());
        readable.add(
            new Readable(
                file,
                shown.veil().over(field.label().inOrOther(texts.language())),
                shown.veil().isDown() ? neutral : file.name()));
      }
    }
    return readable;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  private static DossierView.Part part(
      SubmittedContent content, SubmittedPart part, Shown shown, Texts texts) {
    var words = new AnswerWords(texts);
    var lines =
        content
            .form()
            .fields()
            .filter(field -> part.answers().containsKey(field.id()))
            .filter(field -> !(field.type() instanceof Attachment))
            .filter(field -> !shown.veil().hides(content.form(), field))
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
        files(content, shown, texts).stream()
            .filter(each -> each.file().part() == part.number())
            .map(each -> file(each, shown, texts))
            .toList();
    return new DossierView.Part(name(part, shown, texts), lines, files);
  }

  private static String name(SubmittedPart part, Shown shown, Texts texts) {
    return shown.veil().isDown() || part.organisation().isEmpty()
        ? texts.get("review.part", part.number() + 1)
        : part.organisation();
  }

  private static DossierView.File file(Readable each, Shown shown, Texts texts) {
    var size = texts.number(Math.max(1, each.file().size() / KILO));
    return new DossierView.File(
        shown.page() + "/fichiers/" + each.file().id().value(),
        each.name(),
        texts.get("review.file", size, each.label()));
  }

  /**
   * A file of what was deposited; a browser keeps it and never shows it as a page of this site.
   * Under the veil it is a copy without what programs write of its makers.
   */
  ResponseEntity<InputStreamResource> take(Shown shown, String id, Texts texts) {
    var asked =
        files(content(shown), shown, texts).stream()
            .filter(each -> each.file().id().value().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal("platform.attachment.unknown"));
    var kept = attachments.find(asked.file().id()).orElseThrow();
    var copy =
        shown.veil().isDown()
            ? copies.of(kept)
            : new Copy(kept.size(), attachments.open(kept.id()));
    var disposition =
        ContentDisposition.attachment().filename(asked.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kept.mediaType()))
        .contentLength(copy.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new InputStreamResource(copy.bytes()));
  }
}
