package org.essor.applications.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.AnswerSheets;
import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationPart;
import org.essor.applications.Applications;
import org.essor.applications.KeptAnswer;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Field;
import org.essor.calls.form.Filled;
import org.essor.calls.form.Form;
import org.essor.calls.form.Part;
import org.essor.calls.form.Section;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;

/** An application on the desk of one who works on it: its form and all answers. */
record Desk(Application application, Form form, List<KeptAnswer> answers) {

  static Desk of(Applications applications, String id, PersonId who) {
    var application = applications.get(id(id), who);
    return new Desk(
        application, applications.form(application), applications.answers(application.id(), who));
  }

  static ApplicationId id(String id) {
    try {
      return new ApplicationId(UUID.fromString(id));
    } catch (IllegalArgumentException _) {
      throw new Refusal("applications.application.unknown");
    }
  }

  ApplicationPart part(int number) {
    return application.parts().stream()
        .filter(part -> part.number() == number)
        .findFirst()
        .orElseThrow(() -> new Refusal("applications.part.unknown"));
  }

  Section section(String id) {
    return form.findSection(id).orElseThrow(() -> new Refusal("applications.section.unknown"));
  }

  /** The fields of a section that a part fills in, whether they are shown now or not. */
  static List<Field> fields(Section section, ApplicationPart part) {
    return section.fields().stream()
        .filter(field -> part.isLead() || field.part() == Part.EACH)
        .toList();
  }

  /** The sections in which a part has something to fill in. */
  List<Section> sections(ApplicationPart part) {
    return form.sections().stream().filter(section -> !fields(section, part).isEmpty()).toList();
  }

  Optional<KeptAnswer> find(int part, String field) {
    return answers.stream()
        .filter(answer -> answer.part() == part && answer.field().equals(field))
        .findFirst();
  }

  AnswerValue value(int part, String field) {
    return find(part, field).map(KeptAnswer::value).orElse(AnswerValue.NONE);
  }

  int version(int part, String field) {
    return find(part, field).map(KeptAnswer::version).orElse(0);
  }

  /** The form with what the lead and one part answered. */
  Filled filled(ApplicationPart part) {
    return sheets().of(part);
  }

  AnswerSheets sheets() {
    return new AnswerSheets(form, application.parts(), answers);
  }
}
