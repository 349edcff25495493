package org.essor.frameworks.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.essor.frameworks.Draft;
import org.essor.journeys.Text;
import org.essor.platform.Texts;
import org.essor.skills.Framework.Competence;

/**
 * What a coordinator typed of a competence.
 *
 * @param competence its identifier, empty for a new one
 * @param wording {@code own} or {@code source}
 * @param revision of the draft that was read
 */
public record CompetenceForm(
    String domain,
    String competence,
    String french,
    String english,
    String wording,
    long revision) {

  boolean isNew() {
    return competence.isEmpty();
  }

  Map<String, String> errors(Texts texts) {
    var errors = new LinkedHashMap<String, String>();
    check("french", french, errors, texts);
    check("english", english, errors, texts);
    if (!wording.equals("own") && !wording.equals("source")) {
      errors.put("wording", texts.get("frameworks.wording.error"));
    }
    return errors;
  }

  private static void check(String field, String typed, Map<String, String> errors, Texts texts) {
    if (typed.isBlank() || typed.strip().length() > Draft.LONGEST_NAME) {
      errors.put(field, texts.get("frameworks." + field + ".error", Draft.LONGEST_NAME));
    }
  }

  Competence as(String id) {
    return new Competence(id, new Text(tidy(french), tidy(english)), wording.equals("own"));
  }

  private static String tidy(String typed) {
    return typed.strip().replaceAll("\\s+", " ");
  }

  CompetenceForm read(long latest) {
    return new CompetenceForm(domain, competence, french, english, wording, latest);
  }
}
