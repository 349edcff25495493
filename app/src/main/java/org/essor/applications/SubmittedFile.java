package org.essor.applications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.SubmittedContent.SubmittedPart;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Field;
import org.essor.platform.AttachmentId;

/**
 * A file that was deposited.
 *
 * @param part whose answer it is
 * @param field that it answers
 * @param size in bytes
 * @param sha256 the fingerprint of its bytes, 64 hexadecimal digits
 */
public record SubmittedFile(
    int part, String field, AttachmentId id, String name, long size, String sha256) {

  static List<SubmittedFile> of(SubmittedPart part, Field field) {
    return field.type() instanceof Attachment
            && part.answers().getOrDefault(field.id(), AnswerValue.NONE) instanceof Many(var items)
        ? items.stream().flatMap(item -> find(part, field, item).stream()).toList()
        : List.of();
  }

  private static Optional<SubmittedFile> find(SubmittedPart part, Field field, AnswerValue item) {
    if (!(item instanceof Group file) || file.find("document").isEmpty()) {
      return Optional.empty();
    }
    var size = file.find("size").orElse(item) instanceof Num(var number) ? number.longValue() : 0;
    var id = new AttachmentId(UUID.fromString(word(file, "document")));
    return Optional.of(
        new SubmittedFile(
            part.number(), field.id(), id, word(file, "name"), size, word(file, "sha256")));
  }

  private static String word(Group file, String name) {
    return file.find(name).orElse(AnswerValue.NONE) instanceof Words(var text) ? text : "";
  }
}
