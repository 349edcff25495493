package org.essor.applications.web;

import java.util.ArrayList;
import org.essor.accounts.Person;
import org.essor.applications.AnswerConflict;
import org.essor.applications.AnswerEdit;
import org.essor.applications.Applications;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.AnswerValue.Many;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Field;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Adds files that have arrived to answers. */
@Component
class Joining {

  /** Two who add files at once both succeed: who comes second adds his to what is there now. */
  private static final int TURNS = 5;

  private final Applications applications;

  Joining(Applications applications) {
    this.applications = applications;
  }

  /** Whose answer to what. */
  record Target(String application, int part, String field) {}

  /**
   * The application with the field that takes files, before a byte is taken.
   *
   * @throws Refusal as {@link Applications#save} does
   */
  Desk check(Target target, Person person) {
    var desk = Desk.of(applications, target.application(), person.id());
    field(desk, target);
    if (!desk.application().me().mayWrite(target.part())) {
      throw new Refusal("applications.right.forbidden");
    }
    if (!desk.application().state().isOpen()) {
      throw new Refusal("applications.closed");
    }
    return desk;
  }

  static Field field(Desk desk, Target target) {
    return desk.form()
        .findField(target.field())
        .filter(field -> field.type() instanceof Attachment)
        .orElseThrow(() -> new Refusal("applications.field.unknown"));
  }

  /** The answer with one more file at its end. */
  static Many with(Desk desk, Target target, AnswerValue file) {
    var items = new ArrayList<AnswerValue>();
    if (desk.value(target.part(), target.field()) instanceof Many(var before)) {
      items.addAll(before);
    }
    items.add(file);
    return new Many(items);
  }

  /** Joins a file that is wholly received, once; returns the application as it was before. */
  Desk join(Target target, Person person, org.essor.platform.Attachment kept) {
    var file = Attachment.file(kept.id().toString(), kept.name(), kept.size(), kept.sha256());
    for (int turn = 1; ; turn++) {
      var desk = check(target, person);
      try {
        if (!isJoined(desk, target, kept.id().toString())) {
          save(desk, target, with(desk, target, file));
        }
        return desk;
      } catch (AnswerConflict conflict) {
        if (turn == TURNS) {
          throw conflict;
        }
      }
    }
  }

  private static boolean isJoined(Desk desk, Target target, String document) {
    return JoinedFile.of(desk.value(target.part(), target.field())).stream()
        .anyMatch(file -> file.document().equals(document));
  }

  /** Saves the files of an answer as its writer saw them. */
  void save(Desk desk, Target target, AnswerValue value) {
    applications.save(
        new AnswerEdit(
            desk.application().id(),
            target.part(),
            target.field(),
            desk.version(target.part(), target.field()),
            value,
            desk.application().me().person()));
  }
}
