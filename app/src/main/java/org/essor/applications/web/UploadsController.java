package org.essor.applications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.applications.Upload;
import org.essor.applications.Uploads;
import org.essor.applications.web.Joining.Target;
import org.essor.calls.fill.FieldViews;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachment;
import org.essor.platform.AttachmentId;
import org.essor.platform.AttachmentSettings;
import org.essor.platform.Attachments;
import org.essor.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Takes large files in pieces, and goes on after an interruption: tus 1.0.0 with its extensions
 * creation, expiration and termination (https://tus.io/protocols/resumable-upload). The last piece
 * joins the file to the answer. Who may do so, and the token that a request carries, are those of
 * the form; what is refused is said as plain text in the reader’s language.
 */
@Controller
@RequestMapping("/candidatures/{id}/televersements/{part}/{field}")
class UploadsController {

  private static final String VERSION = UploadHeaders.VERSION;
  private static final String EXPIRES = "Upload-Expires";

  private static final Map<String, HttpStatus> STATUS =
      Map.of(
          "platform.attachment.offset", HttpStatus.CONFLICT,
          "platform.attachment.busy", HttpStatus.LOCKED,
          "platform.attachment.large", HttpStatus.CONTENT_TOO_LARGE,
          "platform.attachment.unkept", HttpStatus.SERVICE_UNAVAILABLE,
          "applications.upload.version", HttpStatus.PRECONDITION_FAILED,
          "applications.upload.header", HttpStatus.BAD_REQUEST,
          "applications.upload.type", HttpStatus.UNSUPPORTED_MEDIA_TYPE);

  private final Uploads uploads;
  private final Attachments attachments;
  private final AttachmentSettings settings;
  private final Joining joining;

  UploadsController(
      Uploads uploads, Attachments attachments, AttachmentSettings settings, Joining joining) {
    this.uploads = uploads;
    this.attachments = attachments;
    this.settings = settings;
    this.joining = joining;
  }

  /** The address of the files on their way to an answer. */
  static String address(String application, int part, String field) {
    return "/candidatures/%s/televersements/%d/%s".formatted(application, part, field);
  }

  private static BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status)
        .header(UploadHeaders.RESUMABLE, VERSION)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** What this server can do. */
  @RequestMapping(method = RequestMethod.OPTIONS)
  ResponseEntity<Void> tell(Person person) {
    return answer(HttpStatus.NO_CONTENT)
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,expiration,termination")
        .header("Tus-Max-Size", "" + settings.maxSize().toBytes())
        .build();
  }

  /** What an address names; {@code upload} is empty where a file is announced. */
  record Place(String id, int part, String field, Optional<String> upload) {

    Target target() {
      return new Target(id, part, field);
    }

    /** The address of a file on its way. */
    String of(Attachment file) {
      return address(id, part, field) + "/" + file.id();
    }

    AttachmentId file() {
      try {
        return new AttachmentId(UUID.fromString(upload.orElse("")));
      } catch (IllegalArgumentException _) {
        throw unknown();
      }
    }
  }

  /** Announces a file; what the field does not take is refused before a byte is sent. */
  @RequestMapping(method = RequestMethod.POST)
  ResponseEntity<?> create(Person person, Place place, HttpServletRequest request, Texts texts) {
    var target = place.target();
    var desk = joining.check(target, person);
    var asked = new UploadHeaders(request);
    var name = asked.fileName();
    long size = asked.length();
    var wanted = org.essor.calls.form.Attachment.file("-", name, size, "-");
    var problems = Joining.field(desk, target).check(Joining.with(desk, target, wanted));
    if (!problems.isEmpty()) {
      var sentence = new FieldViews(texts, Set.of()).sentence(problems.getLast());
      return said(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    }
    var begun = begin(desk, target, attachments.begin(name, size));
    return answer(HttpStatus.CREATED)
        .header(HttpHeaders.LOCATION, place.of(begun))
        .header(EXPIRES, expiry(begun))
        .build();
  }

  private Attachment begin(Desk desk, Target target, Attachment file) {
    var me = desk.application().me().person();
    var id = desk.application().id();
    try {
      uploads.begin(new Upload(file.id(), id, target.part(), target.field(), me, false));
    } catch (Refusal refusal) {
      attachments.delete(file.id());
      throw refusal;
    }
    return file;
  }

  private String expiry(Attachment file) {
    var until = file.begunAt().plus(settings.forgottenAfter());
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atZone(ZoneOffset.UTC));
  }

  /** A file on its way, to who sends it and still may. */
  private Upload find(Place place, Person person) {
    var desk = joining.check(place.target(), person);
    var upload = uploads.get(place.file(), person.id());
    if (!upload.application().equals(desk.application().id())
        || upload.part() != place.part()
        || !upload.field().equals(place.field())) {
      throw unknown();
    }
    return upload;
  }

  private Attachment bytes(Upload upload) {
    return attachments.find(upload.file()).orElseThrow(UploadsController::unknown);
  }

  private static Refusal unknown() {
    return new Refusal("platform.attachment.unknown");
  }

  /** How much has come; a file that came wholly just before a crash is joined here. */
  @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
  ResponseEntity<Void> look(Person person, Place place, HttpServletRequest request) {
    var upload = find(place, person);
    UploadHeaders.check(request);
    var file = bytes(upload);
    joinIfWhole(place, person, upload);
    return answer(HttpStatus.OK)
        .header(UploadHeaders.OFFSET, "" + attachments.received(file.id()))
        .header(UploadHeaders.LENGTH, "" + file.size())
        .header(EXPIRES, expiry(file))
        .build();
  }

  /** It stays known until it expires: whoever missed the answer still learns that all has come. */
  private void joinIfWhole(Place place, Person person, Upload upload) {
    var file = checked(bytes(upload));
    if (file.isReceived() && !upload.arrived()) {
      joining.join(place.target(), person, file);
      uploads.arrive(upload.file());
    }
  }

  /** Once all bytes are there; what could not be checked or kept when they came is now. */
  private Attachment checked(Attachment file) {
    boolean whole = !file.isReceived() && attachments.received(file.id()) == file.size();
    return whole ? attachments.append(file.id(), file.size(), InputStream.nullInputStream()) : file;
  }

  /** Takes a piece; where the line breaks, what came stays. */
  @RequestMapping(path = "/{upload}", method = RequestMethod.PATCH)
  ResponseEntity<Void> append(Person person, Place place, HttpServletRequest request)
      throws IOException {
    var upload = find(place, person);
    var offset = new UploadHeaders(request).offsetOfPiece();
    var file = attachments.append(upload.file(), offset, request.getInputStream());
    joinIfWhole(place, person, upload);
    return answer(HttpStatus.NO_CONTENT)
        .header(UploadHeaders.OFFSET, "" + attachments.received(file.id()))
        .header(EXPIRES, expiry(file))
        .build();
  }

  /** Gives a file up that has not arrived. */
  @RequestMapping(path = "/{upload}", method = RequestMethod.DELETE)
  ResponseEntity<Void> giveUp(Person person, Place place, HttpServletRequest request) {
    var upload = find(place, person);
    UploadHeaders.check(request);
    if (upload.arrived()) {
      throw unknown();
    }
    uploads.forget(upload.file());
    attachments.delete(upload.file());
    return answer(HttpStatus.NO_CONTENT).build();
  }

  private static ResponseEntity<String> said(HttpStatus status, String sentence) {
    return answer(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(sentence);
  }

  @ExceptionHandler
  ResponseEntity<String> refused(Refusal refusal, Texts texts) {
    var status = refusal.isUnknown() ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
    var sentence =
        texts.get(refusal.code() + ".title", refusal.facts().toArray())
            + ". "
            + texts.get(refusal.code() + ".advice", refusal.facts().toArray());
    return said(
        STATUS.getOrDefault(refusal.code(), refusal.isForbidden() ? HttpStatus.FORBIDDEN : status),
        sentence);
  }

  /** Nobody is there to be answered; any other trouble is one of the site. */
  @ExceptionHandler
  ResponseEntity<Void> broken(UncheckedIOException broken) {
    if (DisconnectedClientHelper.isClientDisconnectedException(broken)) {
      return answer(HttpStatus.BAD_REQUEST).build();
    }
    throw broken;
  }
}
