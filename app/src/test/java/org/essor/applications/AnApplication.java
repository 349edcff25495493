package org.essor.applications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.applications.Deposits.Confirmation;
import org.essor.calls.ACall;
import org.essor.calls.CallDesk;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.Round;
import org.essor.calls.form.AForm;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Field;
import org.essor.calls.form.Form;
import org.essor.calls.form.Part;
import org.essor.calls.form.Partners;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Section;
import org.essor.calls.form.ShortText;
import org.essor.calls.form.Siret;
import org.essor.calls.form.YesNo;

/** Applications for tests, made as applicants make them. */
public record AnApplication(CallDesk desk, Applications applications, Deposits deposits) {

  /** A required title, a fact, and what each organisation says. */
  public static Form form() {
    return Form.of(
        Section.of(
            "projet",
            AForm.text("Projet"),
            AForm.field("titre", new ShortText(100)).asRequired(),
            AForm.field("intended_diagnosis", new YesNo()),
            each()));
  }

  /** What lists show: organisations, a theme, a budget. Nothing is required. */
  public static Form listedForm() {
    return Form.of(
        Section.of(
            "organisation",
            AForm.text("Organisation"),
            AForm.field("nom", new ShortText(100)).withPart(Part.EACH),
            AForm.field("siret", new Siret()).withPart(Part.EACH),
            AForm.field("adresse", new PostalAddress()).withPart(Part.EACH)),
        Section.of(
            "projet",
            AForm.text("Projet"),
            AForm.field("titre", new ShortText(100)),
            AForm.field("theme", new Choice(AForm.options())),
            AForm.field("partenaires", new Partners(0, 5)),
            AForm.field("budget", AForm.aBudget())));
  }

  private static Field each() {
    return AForm.field("apport", new ShortText(100)).withPart(Part.EACH);
  }

  /** A published call with this form. */
  public CallId call(Person operator, Round round) {
    return call(operator, round, form());
  }

  /** A published call with a form, open now. */
  public CallId call(Person operator, Form form) {
    return call(operator, ACall.openRound(), form);
  }

  private CallId call(Person operator, Round round, Form form) {
    var calls = new ACall(desk);
    var id = calls.draft(operator, round);
    desk.saveDraftForm(new CallEdit(id, operator.id(), 1), form);
    desk.publish(calls.edit(id, operator));
    return id;
  }

  public ApplicationId of(Person lead, CallId call) {
    return titled(lead, call, "Dossier d’essai");
  }

  public ApplicationId titled(Person lead, CallId call, String title) {
    return applications.create(new NewApplication(call, lead.id(), title, Optional.empty()));
  }

  /** A deposited answer to {@link #listedForm}. */
  public ApplicationId deposited(Person lead, CallId call, String organisation) {
    var id = titled(lead, call, "Projet de " + organisation);
    answer(id, lead, "nom", organisation);
    deposit(id, lead);
    return id;
  }

  /** One that nothing is missing of. */
  public ApplicationId complete(Person lead, CallId call) {
    var id = of(lead, call);
    answer(id, lead, "titre", "Mon projet");
    return id;
  }

  /** Answers a field of the lead as he sees it now. */
  public int answer(ApplicationId id, Person who, String field, String text) {
    return answer(id, who, field, AnswerValue.of(text));
  }

  public int answer(ApplicationId id, Person who, String field, AnswerValue value) {
    return applications.save(
        new AnswerEdit(id, 0, field, version(id, who, field), value, who.id()));
  }

  private int version(ApplicationId id, Person who, String field) {
    return applications.answers(id, who.id()).stream()
        .filter(answer -> answer.part() == 0 && answer.field().equals(field))
        .mapToInt(KeptAnswer::version)
        .findFirst()
        .orElse(0);
  }

  public Deposit deposit(ApplicationId id, Person who) {
    return deposits.submit(new Confirmation(id, who.id(), UUID.randomUUID()));
  }

  /** The answers to a field of the lead. */
  public List<AnswerValue> answers(ApplicationId id, Person who, String field) {
    return applications.answers(id, who.id()).stream()
        .filter(answer -> answer.part() == 0 && answer.field().equals(field))
        .map(KeptAnswer::value)
        .toList();
  }
}
