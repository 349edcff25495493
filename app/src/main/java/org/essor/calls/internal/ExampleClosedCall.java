package org.essor.calls.internal;

import static org.essor.calls.internal.ExampleCall.criterion;
import static org.essor.calls.internal.ExampleCall.field;
import static org.essor.calls.internal.ExampleCall.test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.essor.calls.AidRate;
import org.essor.calls.BodyKind;
import org.essor.calls.CallSheet;
import org.essor.calls.Territory;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Condition;
import org.essor.calls.form.Condition.Operator;
import org.essor.calls.form.Eligibility;
import org.essor.calls.form.Eligibility.Criterion;
import org.essor.calls.form.Form;
import org.essor.calls.form.Limits;
import org.essor.calls.form.LongText;
import org.essor.calls.form.Option;
import org.essor.calls.form.Section;
import org.essor.calls.form.ShortText;
import org.essor.calls.form.WholeNumber;
import org.essor.calls.form.YesNo;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;

/** What the example call says whose round is over. */
final class ExampleClosedCall {

  /** Before now. */
  static final Duration OPENED = Duration.ofDays(150);

  static final Duration CLOSED = Duration.ofDays(60);

  private static final long ENVELOPE = 12_000_000;

  private ExampleClosedCall() {}

  static CallSheet sheet() {
    return new CallSheet(
        "A4-03",
        new Text(
            "Exemple clos\u202f: expérimenter le numérique en santé",
            "Closed example: try out digital health"),
        new Text(
            "Un appel qui n’existe pas, clos, avec des candidatures qui n’existent pas.",
            "A call that does not exist, closed, with applications that do not exist."),
        new Text(
            """
            Cet exemple finance l’expérimentation d’un service numérique avec un établissement de \
            santé, pendant 24 mois au plus.

            Il est clos\u202f: ses candidatures d’exemple permettent de voir chaque écran rempli.\
            """,
            """
            This example funds the trial of a digital service with a health facility, for at most \
            24 months.

            It is closed: its example applications let every screen be seen full.\
            """),
        "Opérateur d’exemple",
        "exemple@demo.invalid",
        Optional.of(Euros.of(ENVELOPE)),
        List.of(
            new AidRate(
                new Text("Toutes les organisations", "All organisations"), BigDecimal.valueOf(80))),
        List.of(BodyKind.SMALL_COMPANY, BodyKind.HEALTH_FACILITY, BodyKind.RESEARCH),
        List.of(Territory.FRANCE),
        List.of(
            criterion("benefice", "Bénéfice attendu", "Expected benefit", 40),
            criterion("methode", "Qualité de la méthode", "Quality of the method", 35),
            criterion("equipe", "Équipe et moyens", "Team and means", 25)));
  }

  static Form form() {
    return Form.of(ExampleCall.organisation(), project(), means(), ExampleCall.statements());
  }

  private static Section project() {
    return Section.of(
        "projet",
        new Text("Le projet", "The project"),
        field("titre", new ShortText(150), "Titre du projet", "Title of the project").asRequired(),
        field("theme", new Choice(themes()), "Thème", "Theme").asRequired(),
        field("resume", new LongText(1_500), "Résumé", "Summary").asRequired(),
        field(
                "etablissement",
                new YesNo(),
                "Un établissement de santé participe-t-il\u202f?",
                "Does a health facility take part?")
            .asRequired());
  }

  private static List<Option> themes() {
    return List.of(
        new Option("telesurveillance", new Text("Télésurveillance", "Remote monitoring")),
        new Option("diagnostic", new Text("Aide au diagnostic", "Help with diagnosis")),
        new Option("parcours", new Text("Parcours de soins", "Care pathways")),
        new Option("sante-mentale", new Text("Santé mentale", "Mental health")),
        new Option("prevention", new Text("Prévention", "Prevention")),
        new Option("donnees", new Text("Données de santé", "Health data")));
  }

  private static Section means() {
    return Section.of(
        "moyens",
        new Text("Moyens et calendrier", "Means and schedule"),
        field("duree", new WholeNumber(Limits.between(1, 60)), "Durée en mois", "Length in months")
            .asRequired(),
        field("budget", ExampleCall.budget(), "Budget", "Budget").asRequired());
  }

  static Eligibility eligibility() {
    return new Eligibility(
        List.of(
            new Criterion(
                "critere_duree",
                new Text("Le projet dure au plus 24 mois", "The project lasts at most 24 months"),
                Text.NONE,
                Condition.all(test("duree", Operator.AT_MOST, "24"))),
            new Criterion(
                "critere_etablissement",
                new Text("Un établissement de santé participe", "A health facility takes part"),
                Text.NONE,
                Condition.all(test("etablissement", Operator.EQUAL, "true")))),
        "");
  }
}
