package org.essor.calls.internal;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.calls.AidRate;
import org.essor.calls.BodyKind;
import org.essor.calls.CallDesk;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.CallSheet;
import org.essor.calls.ExampleCallClosed;
import org.essor.calls.GridCriterion;
import org.essor.calls.Round;
import org.essor.calls.Territory;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Budget;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Condition;
import org.essor.calls.form.Condition.Operator;
import org.essor.calls.form.Day;
import org.essor.calls.form.Eligibility;
import org.essor.calls.form.Eligibility.Criterion;
import org.essor.calls.form.Email;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldType;
import org.essor.calls.form.Form;
import org.essor.calls.form.Limits;
import org.essor.calls.form.LongText;
import org.essor.calls.form.Option;
import org.essor.calls.form.Part;
import org.essor.calls.form.Partners;
import org.essor.calls.form.Phone;
import org.essor.calls.form.PostalAddress;
import org.essor.calls.form.Section;
import org.essor.calls.form.ShortText;
import org.essor.calls.form.Siret;
import org.essor.calls.form.Statement;
import org.essor.calls.form.WholeNumber;
import org.essor.calls.form.WorkPlan;
import org.essor.calls.form.YesNo;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.platform.SiteSettings;
import org.essor.platform.StartWork;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open call and one whose round is over, neither of which exists, run by the example operator:
 * in a demonstration only, where they are not yet.
 */
@Component
class ExampleCall {

  private static final Duration OPEN_SINCE = Duration.ofDays(10);
  private static final Duration OPEN_FOR = Duration.ofDays(50);
  private final CallDesk desk;
  private final ExamplePeople people;
  private final SiteSettings site;
  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate transactions;
  private final StartWork work;

  ExampleCall(
      CallDesk desk,
      ExamplePeople people,
      SiteSettings site,
      JdbcClient db,
      ApplicationEventPublisher events,
      Clock clock,
      TransactionTemplate transactions,
      StartWork work) {
    this.desk = desk;
    this.people = people;
    this.site = site;
    this.db = db;
    this.events = events;
    this.clock = clock;
    this.transactions = transactions;
    this.work = work;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (site.demo()) {
      work.later(() -> transactions.executeWithoutResult(_ -> load()));
    }
  }

  private void load() {
    if (!isLoaded(sheet())) {
      publish(new Example(sheet(), form(), eligibility()));
    }
    if (!isLoaded(ExampleClosedCall.sheet())) {
      loadClosed();
    }
  }

  /** An example before it is published. */
  private record Example(CallSheet sheet, Form form, Eligibility eligibility) {}

  private CallId publish(Example example) {
    var who = people.get(Role.OPERATOR).id();
    var id = desk.create(example.sheet(), who);
    desk.setRounds(new CallEdit(id, who, 1), List.of(round()));
    var version = desk.saveDraftForm(new CallEdit(id, who, 0), example.form());
    desk.saveEligibility(new CallEdit(id, who, version), example.eligibility());
    desk.publish(new CallEdit(id, who, 2));
    db.sql("update calls.call set example = true where id = :id").param("id", id.value()).update();
    return id;
  }

  /** Published like any other; then its dates are put back, which nobody can do on a page. */
  private void loadClosed() {
    var id =
        publish(
            new Example(
                ExampleClosedCall.sheet(),
                ExampleClosedCall.form(),
                ExampleClosedCall.eligibility()));
    var opened = clock.instant().minus(ExampleClosedCall.OPENED);
    db.sql("update calls.round set opens_at = :opens, closes_at = :closes where call = :id")
        .param("opens", Timestamp.from(noon(opened)))
        .param("closes", Timestamp.from(noon(clock.instant().minus(ExampleClosedCall.CLOSED))))
        .param("id", id.value())
        .update();
    db.sql("update calls.call set published_at = :at, changed_at = :at where id = :id")
        .param("at", Timestamp.from(opened))
        .param("id", id.value())
        .update();
    events.publishEvent(new ExampleCallClosed(id));
  }

  private boolean isLoaded(CallSheet sheet) {
    return db.sql(
            "select exists (select 1 from calls.call where example and sheet->'title'->>'fr' = :title)")
        .param("title", sheet.title().fr())
        .query(Boolean.class)
        .single();
  }

  /** Closes at noon, some weeks from now. */
  private Round round() {
    var now = clock.instant();
    return new Round(1, now.minus(OPEN_SINCE), noon(now.plus(OPEN_FOR)), Duration.ZERO, Paris.ZONE);
  }

  private static Instant noon(Instant day) {
    return day.atZone(Paris.ZONE).toLocalDate().atTime(12, 0).atZone(Paris.ZONE).toInstant();
  }

  private static CallSheet sheet() {
    return new CallSheet(
        "A4-03",
        new Text(
            "Exemple : évaluer un dispositif médical numérique en vie réelle",
            "Example: evaluate a digital medical device in real life"),
        new Text(
            "Un appel qui n’existe pas, pour essayer Essor de bout en bout.",
            "A call that does not exist, to try Essor from end to end."),
        new Text(
            """
            Cet exemple finance l’évaluation, dans un établissement de santé, d’un dispositif \
            médical numérique déjà utilisable.

            Le projet dure au plus 24 mois et réunit une entreprise et au moins un établissement.\
            """,
            """
            This example funds the evaluation, in a health facility, of a digital medical device \
            that can be used already.

            The project lasts at most 24 months and joins a company and at least one facility.\
            """),
        "Opérateur d’exemple",
        "exemple@demo.invalid",
        Optional.of(Euros.of(5_000_000)),
        List.of(
            new AidRate(
                new Text("Petites et moyennes entreprises", "Small and medium-sized companies"),
                BigDecimal.valueOf(45)),
            new AidRate(
                new Text("Établissements de santé", "Health facilities"), BigDecimal.valueOf(80))),
        List.of(BodyKind.SMALL_COMPANY, BodyKind.HEALTH_FACILITY, BodyKind.RESEARCH),
        List.of(Territory.FRANCE),
        List.of(
            criterion("benefice", "Bénéfice attendu", "Expected benefit", 40),
            criterion("methode", "Qualité de la méthode", "Quality of the method", 35),
            criterion("equipe", "Équipe et moyens", "Team and means", 25)));
  }

  static GridCriterion criterion(String id, String fr, String en, int weight) {
    return new GridCriterion(id, new Text(fr, en), Text.NONE, weight);
  }

  private static Form form() {
    return Form.of(organisation(), project(), means(), statements());
  }

  static Section organisation() {
    return Section.of(
        "organisation",
        new Text("Votre organisation", "Your organisation"),
        field("nom", new ShortText(200), "Nom de l’organisation", "Name of the organisation")
            .asRequired()
            .withPart(Part.EACH),
        field("siret", new Siret(), "Numéro SIRET", "SIRET number")
            .asRequired()
            .withPart(Part.EACH),
        field("adresse", new PostalAddress(), "Adresse", "Address").withPart(Part.EACH),
        field("nature", new Choice(natures()), "Nature de l’organisation", "Kind of organisation")
            .asRequired(),
        field("effectif", new WholeNumber(Limits.between(0, 1_000_000)), "Effectif", "Headcount")
            .asRequired()
            .when(only("nature", "entreprise")),
        field("courriel", new Email(), "Courriel du responsable", "E-mail of the leader")
            .asRequired(),
        field("telephone", new Phone(), "Téléphone", "Telephone"));
  }

  private static List<Option> natures() {
    return List.of(
        new Option("entreprise", new Text("Entreprise", "Company")),
        new Option("etablissement", new Text("Établissement de santé", "Health facility")),
        new Option("recherche", new Text("Organisme de recherche", "Research organisation")));
  }

  private static Section project() {
    return Section.of(
        "projet",
        new Text("Le projet", "The project"),
        field("titre", new ShortText(150), "Titre du projet", "Title of the project").asRequired(),
        field("resume", new LongText(1_500), "Résumé", "Summary").asRequired(),
        field("debut", new Day(Optional.empty(), Optional.empty()), "Début prévu", "Planned start")
            .asRequired(),
        field(
                "marquage",
                new YesNo(),
                "Le dispositif a-t-il le marquage CE ?",
                "Is the device CE marked?")
            .asRequired(),
        field(
                "qualite",
                new YesNo(),
                "Un système qualité est-il en place ?",
                "Is a quality system in place?")
            .asRequired()
            .when(only("marquage", "false")),
        field(
                "etablissement",
                new YesNo(),
                "Un établissement de santé participe-t-il ?",
                "Does a health facility take part?")
            .asRequired(),
        field("partenaires", new Partners(0, 10), "Partenaires", "Partners"));
  }

  private static Section means() {
    return Section.of(
        "moyens",
        new Text("Moyens et calendrier", "Means and schedule"),
        field("duree", new WholeNumber(Limits.between(1, 60)), "Durée en mois", "Length in months")
            .asRequired(),
        field("plan", new WorkPlan(24, 12), "Plan de travail", "Work plan").asRequired(),
        field("budget", budget(), "Budget", "Budget").asRequired(),
        field("protocole", new Attachment(List.of("pdf"), 10, 3), "Protocole", "Protocol"));
  }

  static Budget budget() {
    return new Budget(
        List.of(
            new Option("personnel", new Text("Personnel", "Staff")),
            new Option("materiel", new Text("Matériel", "Equipment")),
            new Option("prestations", new Text("Prestations", "Services"))),
        Optional.of(BigDecimal.valueOf(80)),
        Optional.of(BigDecimal.valueOf(500_000)),
        40);
  }

  static Section statements() {
    return Section.of(
        "engagements",
        new Text("Engagements", "Statements"),
        field(
                "exactitude",
                new Statement(
                    new Text(
                        "J’atteste que ces renseignements sont exacts.",
                        "I certify that this information is accurate.")),
                "Exactitude",
                "Accuracy")
            .asRequired());
  }

  static Field field(String id, FieldType type, String fr, String en) {
    return Field.of(id, type, new Text(fr, en));
  }

  private static Condition only(String field, String value) {
    return Condition.all(test(field, Operator.EQUAL, value));
  }

  static Condition.Test test(String field, Operator operator, String value) {
    return new Condition.Test(field, operator, List.of(value));
  }

  private static Eligibility eligibility() {
    return new Eligibility(
        List.of(
            new Criterion(
                "critere_taille",
                new Text(
                    "Une entreprise candidate a moins de 250 salariés",
                    "A company that applies has fewer than 250 employees"),
                Text.NONE,
                Condition.any(
                    test("nature", Operator.DIFFERENT, "entreprise"),
                    test("effectif", Operator.LESS, "250"))),
            new Criterion(
                "critere_dispositif",
                new Text(
                    "Le dispositif a le marquage CE, ou un système qualité est en place",
                    "The device is CE marked, or a quality system is in place"),
                Text.NONE,
                Condition.any(
                    test("marquage", Operator.EQUAL, "true"),
                    test("qualite", Operator.EQUAL, "true"))),
            new Criterion(
                "critere_duree",
                new Text("Le projet dure au plus 24 mois", "The project lasts at most 24 months"),
                Text.NONE,
                Condition.all(test("duree", Operator.AT_MOST, "24"))),
            new Criterion(
                "critere_etablissement",
                new Text("Un établissement de santé participe", "A health facility takes part"),
                Text.NONE,
                only("etablissement", "true"))),
        "");
  }
}
