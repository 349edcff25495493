package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Edition;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Values;
import org.junit.jupiter.api.Test;

/**
 * Six different products taken through the main journey under the rules in force, their expected
 * answers read by hand in the texts: MDR annex VIII and MDCG 2019-11 (annex III), IVDR annex VIII,
 * AI Act art. 6, HAS classification, Code de la sécurité sociale.
 */
class SixProductsTests {

  /** In vitro diagnosis has questions of its own before all others: it takes one more. */
  private static final int MOST_QUESTIONS_IN_VITRO = 16;

  private static final int MOST_QUESTIONS = 15;
  private static final Guide MAIN = guide();

  private static Guide guide() {
    Edition edition =
        EditionReader.readAll(RegulationFiles.read(Path.of("../regulation"))).getFirst().edition();
    return new Guide(edition, edition.regulation().journeys().sequencedValues().getFirst());
  }

  @Test
  void theMainJourneyIsTheFirst() {
    assertThat(MAIN.journey().id()).isEqualTo(Journey.MAIN);
  }

  @Test
  void pressureUlcerRiskForNurses() {
    new Product(
            """
            product_kind=standalone_software data_action=process purpose_prevention
            significance=drive condition=serious main_user=professional holder_kind=startup
            uses_ai=machine_learning ai_own_name health_data=identified care_use professional_login
            hosting=third_party project_stage=proof_of_concept trl=5
            """)
        .leadsTo(
            """
            qualification=md_software device_regulation=MDR mdr_class=IIa notified_body=required
            ai_role=provider ai_risk=high_risk_product has_level=C
            hds_hosting=certified_host_required
            """);
  }

  @Test
  void digitalTherapyForInsomnia() {
    new Product(
            """
            product_kind=standalone_software data_action=process purpose_treatment
            significance=treat_or_diagnose condition=non_serious main_user=patient
            holder_kind=startup uses_ai=rules_only health_data=identified care_use
            hosting=third_party project_stage=evidence ce_status=obtained
            legacy_status=other_marking
            """)
        .leadsTo(
            """
            qualification=md_software mdr_class=IIa notified_body=required ai_risk=not_ai
            has_level=C reimbursement_route=pecan_dtx
            """);
  }

  @Test
  void telemonitoringOfHeartFailureWithAlerts() {
    new Product(
            """
            product_kind=standalone_software data_action=process purpose_monitoring
            vital_parameters=vital_danger main_user=both holder_kind=sme uses_ai=rules_only
            health_data=identified care_use professional_login hosting=third_party telemonitoring
            project_stage=reimbursement ce_status=obtained legacy_status=other_marking
            """)
        .leadsTo(
            """
            qualification=md_software mdr_class=IIb notified_body=required has_level=C
            dmn_reference=required reimbursement_route=pecan_telemonitoring
            """);
  }

  @Test
  void appointmentBooking() {
    new Product(
            """
            product_kind=standalone_software data_action=store_or_transmit uses_ai=none
            has_service=support_service health_data=identified care_use professional_login
            hosting=third_party main_user=both project_stage=deployment holder_kind=startup
            """)
        .leadsTo(
            """
            qualification=not_device device_regulation=none mdr_class=none ivdr_class=none
            notified_body=not_applicable ai_risk=not_ai has_level=A
            hds_hosting=certified_host_required
            """);
  }

  @Test
  void interpretationOfGeneticTests() {
    new Product(
            """
            product_kind=standalone_software data_action=process purpose_diagnosis purpose_in_vitro
            ivd_data=only_ivd ivd_target=birth_or_genes ivd_birth=genetic_testing
            ivd_test_place=laboratory main_user=professional holder_kind=startup
            uses_ai=machine_learning ai_own_name health_data=pseudonymised care_use
            hosting=third_party project_stage=proof_of_concept trl=5
            """)
        .leadsTo(
            """
            qualification=ivd_software device_regulation=IVDR mdr_class=none ivdr_class=C
            notified_body=required ai_risk=high_risk_product has_level=C
            """);
  }

  @Test
  void wellnessStepCounter() {
    new Product(
            """
            product_kind=standalone_software data_action=process uses_ai=none
            has_service=personal_help health_data=identified wellbeing_service
            hosting=third_party project_stage=idea holder_kind=startup main_user=citizen
            """)
        .leadsTo(
            """
            qualification=not_device device_regulation=none mdr_class=none ivdr_class=none
            notified_body=not_applicable ai_risk=not_ai reimbursement_route=none
            """);
  }

  /** A product by its facts: {@code input=value}, or the name of a box that is ticked. */
  private record Product(String facts) {

    void leadsTo(String expected) {
      var asked = new ArrayList<String>();
      var answers = answerAll(asked);
      var outcomes = new TreeMap<String, String>();
      var wanted = words(expected);
      var results = Project.of(answers, MAIN.edition()).overall();
      wanted
          .keySet()
          .forEach(decision ->
              outcomes.put(
                  decision, String.join("|", Values.words(results.get(decision).outcomes()))));

      assertThat(outcomes).isEqualTo(new TreeMap<>(wanted));
      var most = wanted.containsValue("ivd_software") ? MOST_QUESTIONS_IN_VITRO : MOST_QUESTIONS;
      assertThat(asked).hasSizeLessThanOrEqualTo(most);
      assertThat(asked).hasSizeBetween(MAIN.journey().usual() - 3, MAIN.journey().usual() + 3);
      assertThat(MAIN.countLeft(answers)).isZero();
    }

    private Answers answerAll(List<String> asked) {
      var known = words(facts);
      var answers = Answers.none();
      var next = MAIN.findNext(answers.facts());
      while (next.isPresent()) {
        var question = next.get();
        asked.add(question.id());
        var boxes = boxes(question, answers.facts());
        answers = answers.answering(question, old -> answer(old, question, known, boxes));
        next = MAIN.findNext(answers.facts());
      }
      return answers;
    }

    private static List<String> boxes(Question question, Facts known) {
      return Guide.listInputsToAsk(question, known, MAIN.findRelevant(question, known));
    }

    private static Facts answer(
        Facts facts, Question question, Map<String, String> known, List<String> boxes) {
      var changed = facts;
      for (String input : question.type() == Type.SEVERAL ? boxes : List.of(question.id())) {
        var word = known.get(input);
        changed =
            question.type() == Type.SEVERAL
                ? changed.with(input, Value.of(word != null))
                : word == null
                    ? changed.withUnknown(input)
                    : changed.with(input, value(input, word));
      }
      return changed;
    }

    private static Value value(String input, String word) {
      return Optional.ofNullable(MAIN.edition().inputs().get(input))
          .flatMap(known -> Values.parse(known, word))
          .orElseThrow();
    }

    private static Map<String, String> words(String text) {
      var words = new HashMap<String, String>();
      Arrays.stream(text.strip().split("\\s+"))
          .map(word -> word.split("=", 2))
          .forEach(parts -> words.put(parts[0], parts.length > 1 ? parts[1] : "true"));
      return words;
    }
  }
}
