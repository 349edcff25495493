package org.essor.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.essor.calls.FormRevision;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Filled;
import org.essor.calls.form.Form;
import org.essor.calls.form.Part;

/**
 * What was deposited, as it was frozen. Immutable.
 *
 * @param revision of the form that was answered
 * @param deposit that counts
 * @param parts the lead first
 */
public record SubmittedContent(FormRevision revision, Deposit deposit, List<SubmittedPart> parts) {

  /** The answers of one organisation that counted, by field. */
  public record SubmittedPart(
      int number, String organisation, SortedMap<String, AnswerValue> answers) {

    public SubmittedPart {
      answers = new TreeMap<>(answers);
    }

    public boolean isLead() {
      return number == ApplicationPart.LEAD;
    }
  }

  public SubmittedContent {
    parts = List.copyOf(parts);
  }

  public Form form() {
    return revision.form();
  }

  /** The form with the answers of the lead. */
  public Filled lead() {
    return new Filled(form(), parts.getFirst().answers());
  }

  /** The form with the answers of the lead and those of one part. */
  public Filled of(SubmittedPart part) {
    Map<String, AnswerValue> all = new HashMap<>(parts.getFirst().answers());
    if (!part.isLead()) {
      form()
          .fields()
          .filter(field -> field.part() == Part.EACH)
          .forEach(field -> all.remove(field.id()));
      all.putAll(part.answers());
    }
    return new Filled(form(), all);
  }

  /** The files that were deposited: parts in order, fields as in the form. */
  public List<SubmittedFile> files() {
    var files = new ArrayList<SubmittedFile>();
    for (var part : parts) {
      form().fields().forEach(field -> files.addAll(SubmittedFile.of(part, field)));
    }
    return files;
  }
}
