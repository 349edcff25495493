package org.essor.experts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essor.applications.Applicant;
import org.essor.applications.Submission;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Email;
import org.essor.calls.form.Field;
import org.essor.calls.form.Form;
import org.essor.calls.form.Partners;
import org.essor.calls.form.Phone;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Rna;
import org.essor.calls.form.Siret;
import org.essor.calls.form.WebAddress;

/**
 * Hides who applies, where experts must not know: fields that name an organisation or a person,
 * files that there is a version without names of, and the names of the organisations wherever they
 * are written. What else a text tells of its authors, nobody can hide.
 *
 * @param names what is covered; none where nothing is hidden
 * @param cover stands in its place
 */
public record Veil(List<String> names, String cover, boolean isDown) {

  private static final int SHORTEST = 3;

  public static Veil none() {
    return new Veil(List.of(), "", false);
  }

  public static Veil of(Submission submission, String cover) {
    var names =
        submission.applicants().stream()
            .map(Applicant::organisation)
            .map(String::strip)
            .filter(name -> name.length() >= SHORTEST)
            .distinct()
            .sorted((one, other) -> other.length() - one.length())
            .toList();
    return new Veil(names, cover, true);
  }

  /** True where the answer to a field of a form is not shown. */
  public boolean hides(Form form, Field field) {
    return isDown
        && switch (field.type()) {
          case Attachment _ -> form.anonymousOf(field.id()).isPresent();
          case Siret _, Rna _, Email _, Phone _, PostalAddress _, Partners _, WebAddress _ -> true;
          default -> false;
        };
  }

  /** The text with every name covered, whatever its case. */
  public String over(String text) {
    var covered = text;
    for (var name : names) {
      covered =
          Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(covered)
              .replaceAll(Matcher.quoteReplacement(cover));
    }
    return covered;
  }
}
