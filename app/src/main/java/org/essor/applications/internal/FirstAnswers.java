package org.essor.applications.internal;

import java.util.Optional;
import org.essor.applications.AnswerEdit;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationPart;
import org.essor.applications.NewApplication;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Field;
import org.essor.calls.form.Form;
import org.essor.calls.form.Part;
import org.essor.decision.Value;
import org.essor.kernel.PersonId;
import org.essor.projects.FactKey;
import org.essor.projects.FactSheet;
import org.essor.projects.FactWords;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.springframework.stereotype.Component;

/**
 * What a project tells already is not asked again: a field named as a fact is answered with it,
 * where it is an answer to that field.
 */
@Component
class FirstAnswers {

  private final Projects projects;
  private final AnswerRows answers;

  FirstAnswers(Projects projects, AnswerRows answers) {
    this.projects = projects;
    this.answers = answers;
  }

  void write(ApplicationId id, NewApplication draft, Form form) {
    draft
        .project()
        .ifPresent(project -> {
          var facts = facts(project, draft.lead());
          form.fields()
              .filter(field -> field.part() == Part.LEAD)
              .forEach(field ->
                  answer(field, facts)
                      .ifPresent(value ->
                          answers.save(
                              new AnswerEdit(
                                  id, ApplicationPart.LEAD, field.id(), 0, value, draft.lead()))));
        });
  }

  private FactSheet facts(ProjectId project, PersonId who) {
    return projects.get(project, who).facts();
  }

  private static Optional<AnswerValue> answer(Field field, FactSheet facts) {
    return facts.words().entrySet().stream()
        .filter(fact -> isNamed(FactKey.of(fact.getKey()), field.id()))
        .filter(fact -> !fact.getValue().equals(FactWords.DECLINED))
        .map(fact -> answer(FactWords.value(fact.getValue())))
        .filter(answer -> field.check(answer).isEmpty())
        .findFirst();
  }

  private static boolean isNamed(FactKey key, String field) {
    return key.isFact() && key.name().equals(field);
  }

  private static AnswerValue answer(Value value) {
    return switch (value) {
      case Value.Bool(var yes) -> AnswerValue.of(yes);
      case Value.Num(var number) -> new AnswerValue.Num(number);
      case Value.Text(var text) -> AnswerValue.of(text);
      case Value.Day(var day) -> AnswerValue.of(day.toString());
      case Value.Nothing _, Value.Many _, Value.Context _ -> AnswerValue.NONE;
    };
  }
}
