package org.essor.calls;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.calls.form.AForm;
import org.essor.calls.form.Form;
import org.essor.calls.form.Section;
import org.essor.calls.form.ShortText;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;

/** Calls for tests, made as operators make them. */
public final class ACall {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final CallDesk desk;

  public ACall(CallDesk desk) {
    this.desk = desk;
  }

  /** A sheet that nothing is missing of. */
  public static CallSheet sheet() {
    return new CallSheet(
        "A4-03",
        new Text("Appel d’essai", "Test call"),
        new Text("Un appel pour les essais.", "A call for tests."),
        new Text("Ce que l’appel finance.", "What the call funds."),
        "Opérateur d’essai",
        "appel@exemple.fr",
        Optional.of(Euros.of(5_000_000)),
        List.of(
            new AidRate(
                new Text("Petites entreprises", "Small companies"), BigDecimal.valueOf(45))),
        List.of(BodyKind.SMALL_COMPANY, BodyKind.HEALTH_FACILITY),
        List.of(Territory.FRANCE),
        List.of(
            new GridCriterion("impact", new Text("Impact", "Impact"), Text.NONE, 60),
            new GridCriterion("equipe", new Text("Équipe", "Team"), Text.NONE, 40)));
  }

  /** A round of a month around an instant. */
  public static Round roundAround(Instant now) {
    return new Round(
        1, now.minus(Duration.ofDays(15)), now.plus(Duration.ofDays(15)), Duration.ZERO, PARIS);
  }

  /** A round that is open whatever the clock says. */
  public static Round openRound() {
    return new Round(
        1,
        Instant.parse("2020-01-01T12:00:00Z"),
        Instant.parse("2099-12-31T12:00:00Z"),
        Duration.ZERO,
        PARIS);
  }

  public static Form form() {
    return Form.of(
        Section.of("projet", AForm.text("Projet"), AForm.field("titre", new ShortText(100))));
  }

  /** A draft that nothing is missing of, with one round. */
  public CallId draft(Person operator, Round round) {
    var id = desk.create(sheet(), operator.id());
    desk.setRounds(edit(id, operator), List.of(round));
    desk.saveDraftForm(new CallEdit(id, operator.id(), 0), form());
    return id;
  }

  public CallId published(Person operator, Round round) {
    var id = draft(operator, round);
    desk.publish(edit(id, operator));
    return id;
  }

  /** An edit of the call as it is now. */
  public CallEdit edit(CallId id, Person operator) {
    return new CallEdit(id, operator.id(), desk.get(id, operator.id()).version());
  }
}
