package org.essor.calls.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.calls.form.AnswerValue.Group;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;

/**
 * Files. A file is a group of {@code document} (the identifier under which it is kept), {@code
 * name}, {@code size} in bytes and {@code sha256}.
 *
 * @param kinds the endings of names that are allowed, in lower case, such as {@code pdf}
 * @param megabytes the most that one file may weigh, 1 to 200 million bytes
 * @param most the most files
 * @param anonymousOf the id of the field of files whose version without names this one asks for:
 *     whoever must not learn who applies reads these files in place of those
 */
public record Attachment(List<String> kinds, int megabytes, int most, Optional<String> anonymousOf)
    implements FieldType {

  public static final int MOST_MEGABYTES = 200;
  public static final int MOST_FILES = 50;

  private static final long MEGA = 1_000_000;

  public Attachment {
    kinds = List.copyOf(kinds);
    if (megabytes < 1 || megabytes > MOST_MEGABYTES || most < 1 || most > MOST_FILES) {
      throw new IllegalArgumentException("Not a size or number of files");
    }
  }

  public Attachment(List<String> kinds, int megabytes, int most) {
    this(kinds, megabytes, most, Optional.empty());
  }

  /** The same files, as the version without names of those of a field. */
  public Attachment withoutNamesOf(String field) {
    return new Attachment(kinds, megabytes, most, Optional.of(field));
  }

  /** Makes the answer of one more file. */
  public static Group file(String document, String name, long size, String sha256) {
    return AnswerValue.group(
        java.util.Map.of(
            "document", AnswerValue.of(document),
            "name", AnswerValue.of(name),
            "size", AnswerValue.of(size),
            "sha256", AnswerValue.of(sha256)));
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    if (!(value instanceof Many(var files))) {
      return FieldType.notThisKind();
    }
    return Stream.concat(
            Table.count(files.size(), 0, most, "files").stream(),
            IntStream.range(0, files.size())
                .boxed()
                .flatMap(
                    i -> checkFile(files.get(i)).stream().map(p -> p.under(String.valueOf(i)))))
        .toList();
  }

  private List<Problem> checkFile(AnswerValue file) {
    return file instanceof Group group
            && word(group, "document").isPresent()
            && word(group, "sha256").isPresent()
            && group.find("size").orElse(file) instanceof Num(var size)
        ? checkFile(word(group, "name").orElse(""), size.longValue())
        : FieldType.notThisKind();
  }

  private List<Problem> checkFile(String name, long size) {
    if (!kinds.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
      return List.of(Problem.of("file-kind", String.join(", ", kinds)));
    }
    return FieldType.unless(size <= megabytes * MEGA, "file-size", megabytes);
  }

  private static Optional<String> word(Group file, String part) {
    return file.find(part).map(word -> word instanceof Words(var text) ? text : "");
  }
}
