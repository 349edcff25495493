package org.essor.skills.web;

import java.util.ArrayList;
import java.util.Map;
import org.essor.platform.Texts;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.internal.SkillsSettings;
import org.essor.skills.question.AnswerForm;
import org.essor.skills.question.ShownItem;
import org.essor.skills.web.QuestionPage.Where;
import org.springframework.stereotype.Component;

/** Makes the page of the question that a learner is asked now. Asks no database. */
@Component
class QuestionPages {

  private final Diagnoses diagnoses;
  private final SkillsSettings settings;

  QuestionPages(Diagnoses diagnoses, SkillsSettings settings) {
    this.diagnoses = diagnoses;
    this.settings = settings;
  }

  /** What was sent before and what is wrong with it. */
  record Sent(AnswerForm form, Map<String, String> errors, String notice) {
    static final Sent NOTHING = new Sent(AnswerForm.EMPTY, Map.of(), "");

    static Sent saying(String notice) {
      return new Sent(AnswerForm.EMPTY, Map.of(), notice);
    }
  }

  QuestionPage of(Diagnosis diagnosis, Sent sent, Texts texts) {
    var shown = shown(diagnosis, diagnoses.item(diagnosis).id());
    return new QuestionPage(
        where(diagnosis, texts), shown.view(sent.form(), sent.errors(), texts), sent.notice());
  }

  /** An item as the learner sees it. */
  ShownItem shown(Diagnosis diagnosis, String item) {
    return ShownItem.of(diagnoses.bank(diagnosis), item, diagnosis.seed());
  }

  /** The fewest questions of a diagnosis. */
  int shortest() {
    return settings.leastQuestions();
  }

  /** The most questions of a diagnosis. */
  int longest() {
    return settings.mostQuestions();
  }

  /** Where a learner stands. */
  Where where(Diagnosis diagnosis, Texts texts) {
    var needs = new ArrayList<String>();
    if (diagnosis.needs().extraTime()) {
      needs.add(texts.get("skills.needs.extra-time"));
    }
    if (diagnosis.needs().accessibleOnly()) {
      needs.add(texts.get("skills.needs.accessible"));
    }
    var address = DiagnosisController.address(diagnosis);
    return new Where(
        DiagnosisController.question(diagnosis, diagnosis.position() + 1),
        address,
        diagnosis.answers().isEmpty() ? "" : address + "/fin",
        diagnosis.answers().size(),
        settings.mostQuestions(),
        needs);
  }
}
