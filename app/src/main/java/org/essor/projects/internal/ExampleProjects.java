package org.essor.projects.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
import org.essor.journeys.Editions;
import org.essor.journeys.Journey;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Values;
import org.essor.platform.SiteSettings;
import org.essor.platform.StartWork;
import org.essor.projects.Edit;
import org.essor.projects.NewProject;
import org.essor.projects.Projects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Six products that do not exist, in the hands of the example innovator: in a demonstration only,
 * where there is no example yet. Each is taken through the main journey; what its facts do not say
 * is "I don't know". One was computed first as a proposal of rules says, so that a notice of
 * changed rules can be seen.
 */
@Component
class ExampleProjects {

  private static final Map<String, String> PRODUCTS = products();

  private final Projects projects;
  private final Computing computing;
  private final ExamplePeople people;
  private final Editions editions;
  private final SiteSettings site;
  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final StartWork work;

  ExampleProjects(
      Projects projects,
      Computing computing,
      ExamplePeople people,
      Editions editions,
      SiteSettings site,
      JdbcClient db,
      TransactionTemplate transactions,
      StartWork work) {
    this.projects = projects;
    this.computing = computing;
    this.people = people;
    this.editions = editions;
    this.site = site;
    this.db = db;
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
    if (isLoaded()) {
      return;
    }
    var owner = people.get(Role.INNOVATOR).id();
    PRODUCTS.forEach((name, facts) -> {
      var answers = answers(words(facts), editions.getInForce());
      var id = projects.create(new NewProject(name, answers, owner, Edit.EXAMPLE, true));
      proposal().ifPresent(before -> computing.beginUnder(id, before));
    });
  }

  private Optional<Edition> proposal() {
    return editions.list().stream()
        .filter(edition -> edition.status() == Status.PROPOSAL)
        .findFirst();
  }

  private boolean isLoaded() {
    return db.sql("select exists (select 1 from projects.project where example)")
        .query(Boolean.class)
        .single();
  }

  /** Answers the questions of the main journey until none is left that could change the result. */
  private static Answers answers(Map<String, String> known, Edition edition) {
    var journey =
        Optional.ofNullable(edition.regulation().journeys().get(Journey.MAIN)).orElseThrow();
    var answers = Answers.none();
    var next = next(answers, journey, edition);
    while (next.isPresent()) {
      var question = next.get();
      answers = answers.answering(question, facts -> answer(facts, question, known, edition));
      next = next(answers, journey, edition);
    }
    return answers;
  }

  private static Optional<Question> next(Answers answers, Journey journey, Edition edition) {
    return journey.sections().stream()
        .flatMap(section -> edition.model().nextQuestion(answers.facts(), section.goals()).stream())
        .findFirst()
        .map(edition.regulation()::asking);
  }

  private static Facts answer(
      Facts facts, Question question, Map<String, String> known, Edition edition) {
    var changed = facts;
    for (String input : question.inputs()) {
      var value = value(input, question, known, edition);
      changed = value.isPresent() ? changed.with(input, value.get()) : changed.withUnknown(input);
    }
    return changed;
  }

  private static Optional<Value> value(
      String input, Question question, Map<String, String> known, Edition edition) {
    if (question.type() == Type.SEVERAL) {
      return Optional.of(Value.of(known.containsKey(input)));
    }
    var allowed = Optional.ofNullable(edition.inputs().get(input)).orElseThrow();
    return Optional.ofNullable(known.get(input))
        .flatMap(word -> Values.parse(allowed, word))
        .filter(value -> Values.isAllowed(allowed, value));
  }

  private static Map<String, String> words(String facts) {
    var words = new LinkedHashMap<String, String>();
    for (String fact : List.of(facts.strip().split("\\s+"))) {
      var parts = fact.split("=", 2);
      words.put(parts[0], parts.length > 1 ? parts[1] : "true");
    }
    return words;
  }

  /** Facts as {@code input=value}, or the name of a box that is ticked. */
  private static Map<String, String> products() {
    var products = new LinkedHashMap<String, String>();
    products.put(
        "Alerte escarres, pour les infirmiers",
        """
        product_kind=standalone_software data_action=process purpose_prevention
        significance=drive condition=serious main_user=professional holder_kind=startup
        uses_ai=machine_learning ai_own_name health_data=identified care_use professional_login
        hosting=third_party project_stage=proof_of_concept trl=5
        """);
    products.put(
        "Nuit calme, thérapie numérique de l’insomnie",
        """
        product_kind=standalone_software data_action=process purpose_treatment
        significance=treat_or_diagnose condition=non_serious main_user=patient
        holder_kind=startup uses_ai=rules_only health_data=identified care_use
        hosting=third_party project_stage=evidence ce_status=obtained legacy_status=other_marking
        """);
    products.put(
        "Cœur suivi, télésurveillance de l’insuffisance cardiaque",
        """
        product_kind=standalone_software data_action=process purpose_monitoring
        vital_parameters=vital_danger main_user=both holder_kind=sme uses_ai=rules_only
        health_data=identified care_use professional_login hosting=third_party telemonitoring
        project_stage=reimbursement ce_status=obtained legacy_status=other_marking
        """);
    products.put(
        "Agenda du cabinet, prise de rendez-vous",
        """
        product_kind=standalone_software data_action=store_or_transmit uses_ai=none
        has_service=support_service health_data=identified care_use professional_login
        hosting=third_party main_user=both project_stage=deployment holder_kind=startup
        """);
    products.put(
        "Lecture de tests génétiques",
        """
        product_kind=standalone_software data_action=process purpose_diagnosis purpose_in_vitro
        ivd_data=only_ivd ivd_target=birth_or_genes ivd_birth=genetic_testing
        ivd_test_place=laboratory main_user=professional holder_kind=startup
        uses_ai=machine_learning ai_own_name health_data=pseudonymised care_use
        hosting=third_party project_stage=proof_of_concept trl=5
        """);
    products.put(
        "Pas à pas, compteur de pas",
        """
        product_kind=standalone_software data_action=process uses_ai=none
        has_service=personal_help health_data=identified wellbeing_service
        hosting=third_party project_stage=idea holder_kind=startup main_user=citizen
        """);
    return products;
  }
}
