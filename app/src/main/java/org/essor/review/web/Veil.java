package org.essor.review.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essor.applications.Applicant;
import org.essor.applications.Submission;
import org.essor.calls.form.Email;
import org.essor.calls.form.Field;
import org.essor.calls.form.Partners;
import org.essor.calls.form.Phone;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Rna;
import org.essor.calls.form.Siret;
import org.essor.calls.form.WebAddress;

/**
 * Hides who applies, where experts must not know: fields that name an organisation or a person, and
 * the names of the organisations wherever they are written. What else a text tells of its authors,
 * nobody can hide.
 *
 * @param names what is covered; none where nothing is hidden
 * @param cover stands in its place
 */
record Veil(List<String> names, String cover, boolean isDown) {

  private static final int SHORTEST = 3;

  static Veil none() {
    return new Veil(List.of(), "", false);
  }

  static Veil of(Submission submission, String cover) {
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

  boolean hides(Field field) {
    return isDown
        && switch (field.type()) {
          case Siret _, Rna _, Email _, Phone _, PostalAddress _, Partners _, WebAddress _ -> true;
          default -> false;
        };
  }

  /** The text with every name covered, whatever its case. */
  String over(String text) {
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
