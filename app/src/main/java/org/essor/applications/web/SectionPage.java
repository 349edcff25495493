package org.essor.applications.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.calls.fill.FieldView;
import org.essor.platform.Crumb;

/**
 * A section of a form as one organisation fills it in.
 *
 * @param action where it is sent
 * @param errors by name of the control, where the applicant asked for a check
 * @param saved true where it has just been saved
 * @param readOnly true for those who may not change it
 */
public record SectionPage(
    Head head,
    String organisation,
    String title,
    String help,
    String action,
    List<Filled> fields,
    Map<String, String> errors,
    boolean saved,
    boolean readOnly,
    Optional<Crumb> previous,
    Optional<Crumb> next) {

  public SectionPage {
    fields = List.copyOf(fields);
  }

  /** True where the page answers a form that was sent: what was typed has arrived. */
  public boolean received() {
    return saved || fields.stream().anyMatch(field -> field.conflict().isPresent());
  }

  /**
   * A field with what is kept of it.
   *
   * @param version that is before the eyes of the reader
   * @param conflict what somebody else has given meanwhile
   * @param lines the answer as it is read, where it may not be changed
   */
  public record Filled(
      FieldView view,
      int version,
      Optional<Theirs> conflict,
      List<String> lines,
      List<FileRow> files) {

    public Filled {
      lines = List.copyOf(lines);
      files = List.copyOf(files);
    }
  }

  /** What somebody else has given: who, when, and what. */
  public record Theirs(String sentence, List<String> lines) {
    public Theirs {
      lines = List.copyOf(lines);
    }
  }

  /** A file that was joined. */
  public record FileRow(String href, String name, String about, String remove) {}
}
