package org.essor.applications;

import java.util.List;
import org.essor.applications.SubmittedContent.SubmittedPart;
import org.essor.calls.fill.AnswerWords;
import org.essor.calls.form.Field;
import org.essor.calls.form.Part;
import org.essor.platform.Texts;

/** What was deposited as people read it, in one language; drawn by {@code applications/dossier}. */
public record Dossier(List<Organisation> organisations) {

  public Dossier {
    organisations = List.copyOf(organisations);
  }

  /** What one organisation answered, section by section. */
  public record Organisation(String name, List<Heading> sections) {
    public Organisation {
      sections = List.copyOf(sections);
    }
  }

  /** A section of the form. */
  public record Heading(String title, List<Row> rows) {
    public Heading {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A question with its answer.
   *
   * @param lines none where it was left empty, or answered by files
   */
  public record Row(String label, List<String> lines, List<SubmittedFile> files) {
    public Row {
      lines = List.copyOf(lines);
      files = List.copyOf(files);
    }
  }

  /** Reads a deposit; a question that was not shown is left out. */
  public static Dossier of(SubmittedContent content, Texts texts) {
    return new Dossier(
        content.parts().stream().map(part -> organisation(content, part, texts)).toList());
  }

  private static Organisation organisation(
      SubmittedContent content, SubmittedPart part, Texts texts) {
    var shown =
        content.of(part).visible().stream()
            .filter(field -> part.isLead() || field.part() == Part.EACH)
            .toList();
    return new Organisation(
        name(part, texts),
        content.form().sections().stream()
            .map(section ->
                new Heading(
                    section.title().inOrOther(texts.language()),
                    section.fields().stream()
                        .filter(shown::contains)
                        .map(field -> row(part, field, texts))
                        .toList()))
            .filter(heading -> !heading.rows().isEmpty())
            .toList());
  }

  private static String name(SubmittedPart part, Texts texts) {
    if (!part.organisation().isEmpty()) {
      return part.organisation();
    }
    return part.isLead()
        ? texts.get("applications.part.lead")
        : texts.get("applications.part.partner", part.number());
  }

  private static Row row(SubmittedPart part, Field field, Texts texts) {
    var answer = part.answers().get(field.id());
    var files = SubmittedFile.of(part, field);
    return new Row(
        field.label().inOrOther(texts.language()),
        answer == null || !files.isEmpty()
            ? List.of()
            : new AnswerWords(texts).lines(field, answer),
        files);
  }
}
