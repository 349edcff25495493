package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.essor.decision.Facts;
import org.essor.decision.Rule;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.DecisionText;
import org.essor.journeys.Edition;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Values;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.roadmap.Headline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Six different products, one in two variants, taken through the main journey under the rules in
 * force. Their expected answers were read by hand in the texts: {@code docs/six-products.md} gives,
 * for each, the article that says so.
 */
class SixProductsTests {

  private static final int MOST_QUESTIONS = 15;
  private static final Guide MAIN = guide();

  /** What is told of each product, in the order of the document. */
  private static final Map<String, String> TOLD =
      Map.of(
          "pressure ulcer",
          """
          product_kind=standalone_software data_action=process purpose_prevention
          significance=drive condition=serious main_user=professional holder_kind=startup
          uses_ai=machine_learning ai_own_name health_data=identified care_use professional_login
          hosting=third_party project_stage=proof_of_concept trl=5
          """,
          "insomnia",
          """
          product_kind=standalone_software data_action=process purpose_treatment
          significance=treat_or_diagnose condition=non_serious main_user=patient
          holder_kind=startup uses_ai=rules_only health_data=identified care_use
          hosting=third_party project_stage=evidence ce_status=obtained
          """,
          "heart failure",
          """
          product_kind=standalone_software data_action=process purpose_monitoring
          vital_parameters=vital_danger main_user=both holder_kind=sme uses_ai=rules_only
          health_data=identified care_use professional_login hosting=third_party telemonitoring
          generic_line
          project_stage=reimbursement ce_status=obtained
          """,
          "cancer",
          """
          product_kind=standalone_software data_action=process purpose_monitoring
          vital_parameters=not_vital main_user=both holder_kind=startup uses_ai=rules_only
          health_data=identified care_use professional_login hosting=third_party telemonitoring
          project_stage=reimbursement ce_status=obtained
          """,
          "appointment booking",
          """
          product_kind=standalone_software data_action=store_or_transmit uses_ai=none
          has_service=support_service health_data=identified care_use professional_login
          hosting=third_party main_user=both project_stage=deployment holder_kind=startup
          """,
          "genetic tests",
          """
          product_kind=standalone_software data_action=process purpose_diagnosis purpose_in_vitro
          ivd_data=only_ivd ivd_target=genes biology_act main_user=professional holder_kind=startup
          uses_ai=machine_learning ai_own_name health_data=pseudonymised care_use
          hosting=third_party project_stage=proof_of_concept trl=5
          """,
          "step counter",
          """
          product_kind=standalone_software data_action=process uses_ai=none
          has_service=personal_help health_data=identified wellbeing_service
          hosting=third_party project_stage=idea holder_kind=startup main_user=citizen
          """);

  private static Guide guide() {
    Edition edition =
        EditionReader.readAll(RegulationFiles.read(Path.of("../regulation"))).getFirst().edition();
    return new Guide(edition, edition.regulation().journeys().sequencedValues().getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "insomnia, project, qualification|mdr_class|reimbursement_route",
    "genetic tests, project, qualification|ivdr_class|reimbursement_route",
    "step counter, project, qualification|reimbursement_route",
    "step counter, device, qualification|notified_body",
    "step counter, ins, ins",
    "step counter, mon-espace-sante, mon_espace_sante|mes_exchange|mes_next_step"
  })
  void whatDoesNotConcernAProductIsSaidOnce(String product, String journey, String said) {
    var told = Product.named(product).answerAll(new ArrayList<>());
    var edition = MAIN.edition();

    assertThat(
            Headline.of(
                Objects.requireNonNull(edition.regulation().journeys().get(journey)),
                Project.of(told, edition)))
        .extracting(DecisionText::decision)
        .containsExactly(said.split("\\|"));
  }

  @Test
  void theMainJourneyIsTheFirst() {
    assertThat(MAIN.journey().id()).isEqualTo(Journey.MAIN);
  }

  @Test
  void pressureUlcerRiskForNurses() {
    Product.named("pressure ulcer")
        .leadsTo(
            """
            qualification=md_software device_regulation=MDR mdr_class=IIa ivdr_class=none
            notified_body=required conformity_route=mdr_class_iia
            class_obligations=claims_evidence|identify_modules|review_changes|\
            consumer_hardware|clinical_evaluation|clinical_follow_up|psur_2y
            ai_role=provider ai_risk=high_risk_product ai_application_date=from_2028_08_02
            has_level=C has_references=has_ai_grid|has_professional_guide
            hds_hosting=certified_host_required
            data_obligations=rgpd_health_data|rgpd_impact_assessment|rgpd_dpo|\
            hds_choose_host|hds_six_activities|hds_european_storage|hds_third_countries
            ins=required pro_sante_connect=required mssante=not_applicable
            mon_espace_sante=not_applicable segur=not_applicable dmn_reference=required
            eco_design=rgesn reimbursement_route=decision_aid_l162_1_25
            reimbursement_routes=decision_aid_l162_1_25|hospital_purchase
            reimbursement_timing=decree_awaited
            reimbursement_conditions=decision_aid_conditions|purchase_value
            reimbursement_exclusions=professional_use reimbursement_deadlines=
            reimbursement_clocks= reimbursement_tariffs= maturity=validated
            open_funding=cir|cii|jei
            funding_to_watch=i_lab|i_nov|eic_transition_pathfinder|prevention_challenge
            helping_actions=A1-05|A1-07|A3-02|A3-05|A3-06|A3-08|A4-02|A4-04|A5-01|A5-03|\
            A5-04|A5-06
            roadmap_steps=meet_gnius|settle_status|tax_reliefs|privacy_by_design|\
            choose_certified_host|cybersecurity_plan|build_proof_of_concept|\
            govern_training_data|innovation_contest|find_experimentation_site|\
            run_experiment|quality_system|clinical_evaluation|technical_documentation|\
            ai_technical_file|choose_notified_body|notified_body_assessment|\
            declaration_of_conformity|integrate_ins|integrate_pro_sante_connect|\
            economic_study|meet_dmn_references|decision_aid_decree|decision_aid_agreement|\
            purchase_offer|post_market_follow_up|ai_post_market_follow_up|train_users|\
            growth_funding
            """);
  }

  @Test
  void digitalTherapyForInsomnia() {
    Product.named("insomnia")
        .leadsTo(
            """
            qualification=md_software device_regulation=MDR mdr_class=IIa ivdr_class=none
            notified_body=required conformity_route=mdr_class_iia
            class_obligations=claims_evidence|identify_modules|review_changes|\
            consumer_hardware|clinical_evaluation|clinical_follow_up|psur_2y
            ai_role=none ai_risk=not_ai ai_application_date=not_applicable has_level=C
            has_references= hds_hosting=certified_host_required
            data_obligations=rgpd_health_data|rgpd_impact_assessment|rgpd_dpo|\
            hds_choose_host|hds_six_activities|hds_european_storage|hds_third_countries
            ins=required pro_sante_connect=not_applicable mssante=not_applicable
            mon_espace_sante=recommended segur=not_applicable dmn_reference=required
            eco_design=eco_score reimbursement_route=pecan_dtx
            reimbursement_routes=pecan_dtx|lppr reimbursement_timing=now
            reimbursement_conditions=pecan_innovative|pecan_ce|pecan_references|\
            pecan_export|pecan_studies|lppr_service
            reimbursement_exclusions=pect_excluded
            reimbursement_deadlines=lppr_within_6_months|pecan_ends_after_1_year|\
            continuity_6_months|pecan_answer_30_days
            reimbursement_clocks=clock_pecan_opinions|clock_pecan_decision|\
            clock_pecan_suspension|clock_lppr_decision
            reimbursement_tariffs=tariff_pecan_dtx|tariff_patient_share maturity=proven
            open_funding=phrc|prme|pecan|cir|jei|eic_accelerator
            funding_to_watch=i_nov|i_demo|aap_dmn_evaluation|aap_dmn_evaluation_post_ce|\
            health20
            helping_actions=A1-07|A4-01|A4-03|A4-04|A5-01|A5-04|A5-05|A5-09
            roadmap_steps=tax_reliefs|integrate_ins|study_protocol|clinical_study|\
            meet_dmn_references|pecan_filing|pecan_cnedimts_opinion|pecan_ans_opinion|\
            pecan_decision|pecan_coverage|pecan_continuity|pecan_lppr_filing|\
            lppr_decision|mon_espace_sante_referencing|post_market_follow_up|train_users|\
            growth_funding|diga_formal_check|diga_decision|diga_provisional_listing|\
            belgium_level_1|belgium_level_2|belgium_level_3
            """);
  }

  @Test
  void telemonitoringOfHeartFailureWithAlerts() {
    Product.named("heart failure")
        .leadsTo(
            """
            qualification=md_software device_regulation=MDR mdr_class=IIb ivdr_class=none
            notified_body=required conformity_route=mdr_class_iib
            class_obligations=claims_evidence|identify_modules|review_changes|\
            consumer_hardware|clinical_evaluation|clinical_follow_up|psur_1y
            ai_role=none ai_risk=not_ai ai_application_date=not_applicable has_level=C
            has_references=has_professional_guide hds_hosting=certified_host_required
            data_obligations=rgpd_health_data|rgpd_impact_assessment|rgpd_dpo|\
            hds_choose_host|hds_six_activities|hds_european_storage|hds_third_countries
            ins=required pro_sante_connect=required mssante=not_applicable
            mon_espace_sante=recommended segur=not_applicable dmn_reference=required
            eco_design=eco_score reimbursement_route=latm_generic
            reimbursement_routes=latm_generic|pecan_telemonitoring|latm_brand|\
            hospital_purchase
            reimbursement_timing=now
            reimbursement_conditions=generic_specification|latm_ce
            reimbursement_exclusions=generic_not_cumulative|pect_excluded
            reimbursement_deadlines=new_certificate_15_days|generic_complete_15_days
            reimbursement_clocks=clock_latm_certificate|clock_generic_code|clock_ars_receipt
            reimbursement_tariffs=tariff_latm_technical|tariff_latm_floor|\
            tariff_latm_operator|tariff_patient_share
            maturity=proven open_funding=prme|cir|eic_accelerator
            funding_to_watch=i_demo|aap_dmn_evaluation_post_ce|health20
            helping_actions=A1-01|A1-02|A3-07|A5-01|A5-02|A5-07|A5-08|A5-09
            roadmap_steps=integrate_ins|integrate_pro_sante_connect|meet_dmn_references|\
            latm_ans_certificate|generic_code_request|generic_code|\
            telemonitoring_declaration|\
            mon_espace_sante_referencing|post_market_follow_up|train_users|growth_funding|\
            diga_formal_check|diga_decision|belgium_level_1|belgium_level_2|\
            belgium_level_3
            """);
  }

  /** Heart failure has a generic line; cancer has none: the first route is early coverage. */
  @Test
  void telemonitoringOfCancerWithAlerts() {
    Product.named("cancer")
        .leadsTo(
            """
            qualification=md_software device_regulation=MDR mdr_class=IIa ivdr_class=none
            notified_body=required conformity_route=mdr_class_iia ai_role=none
            ai_risk=not_ai ai_application_date=not_applicable has_level=C
            hds_hosting=certified_host_required mon_espace_sante=recommended
            dmn_reference=required reimbursement_route=pecan_telemonitoring
            reimbursement_routes=pecan_telemonitoring|latm_brand|hospital_purchase
            reimbursement_timing=now
            reimbursement_conditions=pecan_innovative|pecan_ce|pecan_references|\
            pecan_export|pecan_studies|latm_interest
            reimbursement_exclusions=pect_excluded
            reimbursement_deadlines=latm_within_9_months|pecan_ends_after_1_year|\
            continuity_6_months|pecan_answer_30_days|latm_observations_10_days
            reimbursement_clocks=clock_pecan_opinions|clock_pecan_decision|\
            clock_pecan_suspension|clock_latm_after_pecan|clock_ars_receipt
            reimbursement_tariffs=tariff_pecan_telemonitoring|tariff_latm_technical|\
            tariff_latm_operator|tariff_patient_share
            open_funding=prme|pecan|cir|eic_accelerator
            funding_to_watch=i_demo|aap_dmn_evaluation_post_ce|health20
            roadmap_steps=integrate_ins|integrate_pro_sante_connect|study_protocol|\
            clinical_study|meet_dmn_references|pecan_filing|pecan_cnedimts_opinion|\
            pecan_ans_opinion|pecan_decision|pecan_coverage|pecan_continuity|\
            pecan_latm_filing|latm_after_pecan_opinion|latm_after_pecan_decision|\
            telemonitoring_declaration|mon_espace_sante_referencing|post_market_follow_up|\
            train_users|growth_funding|diga_formal_check|diga_decision|\
            diga_provisional_listing|belgium_level_1|belgium_level_2|belgium_level_3
            """);
  }

  @Test
  void appointmentBooking() {
    Product.named("appointment booking")
        .leadsTo(
            """
            qualification=not_device device_regulation=none mdr_class=none ivdr_class=none
            notified_body=not_applicable conformity_route=none
            class_obligations=keep_claims_non_medical|review_changes ai_role=none
            ai_risk=not_ai ai_application_date=not_applicable has_level=A
            has_references=has_101_criteria hds_hosting=certified_host_required
            data_obligations=rgpd_health_data|rgpd_impact_assessment|rgpd_dpo|\
            hds_choose_host|hds_six_activities|hds_european_storage|hds_third_countries
            ins=required pro_sante_connect=required mssante=not_applicable
            mon_espace_sante=recommended segur=not_applicable dmn_reference=not_applicable
            eco_design=eco_score reimbursement_route=hospital_purchase
            reimbursement_routes=hospital_purchase reimbursement_timing=now
            reimbursement_conditions=purchase_value
            reimbursement_exclusions=no_device_no_route reimbursement_deadlines=
            reimbursement_clocks= reimbursement_tariffs= maturity=proven open_funding=cir
            funding_to_watch=i_demo|digital_europe|health20
            helping_actions=A1-01|A1-02|A1-03|A1-04|A1-09|A1-10|A5-01|A5-02|A5-06|A5-07|\
            A5-08|A5-09
            roadmap_steps=integrate_ins|integrate_pro_sante_connect|purchase_offer|\
            mon_espace_sante_referencing|train_users|growth_funding
            """);
  }

  @Test
  void interpretationOfGeneticTests() {
    Product.named("genetic tests")
        .leadsTo(
            """
            qualification=ivd_software device_regulation=IVDR mdr_class=none ivdr_class=C
            notified_body=required conformity_route=ivdr_class_c
            class_obligations=claims_evidence|identify_modules|review_changes|\
            performance_evaluation|ivd_psur_1y
            ai_role=provider ai_risk=high_risk_product ai_application_date=from_2028_08_02
            has_level=C has_references=has_ai_grid|has_professional_guide
            hds_hosting=certified_host_required
            data_obligations=rgpd_health_data|rgpd_impact_assessment|rgpd_dpo|\
            hds_choose_host|hds_six_activities|hds_european_storage|hds_third_countries
            ins=not_applicable pro_sante_connect=not_applicable mssante=not_applicable
            mon_espace_sante=not_applicable segur=not_applicable
            dmn_reference=not_applicable eco_design=rgesn reimbursement_route=rihn
            reimbursement_routes=rihn|hospital_purchase
            reimbursement_timing=after_ce_marking reimbursement_conditions=rihn_act
            reimbursement_exclusions=ivd_outside_pecan reimbursement_deadlines=
            reimbursement_clocks=clock_rihn_has|clock_rihn_ministers
            reimbursement_tariffs= maturity=validated
            open_funding=cir|cii|jei
            funding_to_watch=i_lab|i_nov|eic_transition_pathfinder
            helping_actions=A1-05|A1-07|A3-02|A3-05|A3-06|A4-02|A4-04|A5-01|A5-03|A5-04
            roadmap_steps=meet_gnius|settle_status|tax_reliefs|privacy_by_design|\
            choose_certified_host|cybersecurity_plan|build_proof_of_concept|\
            govern_training_data|innovation_contest|find_experimentation_site|\
            run_experiment|quality_system|performance_evaluation|technical_documentation|\
            ai_technical_file|choose_notified_body|notified_body_assessment|\
            declaration_of_conformity|rihn_request|rihn_opinion|rihn_decision|\
            post_market_follow_up|\
            ai_post_market_follow_up|train_users|growth_funding
            """);
  }

  @Test
  void wellnessStepCounter() {
    Product.named("step counter")
        .leadsTo(
            """
            qualification=not_device device_regulation=none mdr_class=none ivdr_class=none
            notified_body=not_applicable conformity_route=none
            class_obligations=keep_claims_non_medical|review_changes ai_role=none
            ai_risk=not_ai ai_application_date=not_applicable has_level=C
            has_references=has_101_criteria hds_hosting=not_applicable
            data_obligations=rgpd_health_data|rgpd_impact_assessment|rgpd_dpo
            ins=not_applicable pro_sante_connect=not_applicable mssante=not_applicable
            mon_espace_sante=recommended segur=not_applicable dmn_reference=not_applicable
            eco_design=eco_score reimbursement_route=none reimbursement_routes=
            reimbursement_timing=no_route reimbursement_conditions=
            reimbursement_exclusions=no_device_no_route reimbursement_deadlines=
            reimbursement_clocks= reimbursement_tariffs= maturity=research
            open_funding=bourse_french_tech|bourse_french_tech_emergence|cir|cii|jei
            funding_to_watch= helping_actions=A3-05|A5-01|A5-04
            roadmap_steps=state_need|meet_gnius|settle_status|first_grant|tax_reliefs|\
            privacy_by_design|build_proof_of_concept|innovation_contest|\
            find_experimentation_site|run_experiment|mon_espace_sante_referencing|\
            train_users|growth_funding
            """);
  }

  /**
   * What one finds in the texts alone, each line with its article and how it is known: P where the
   * text was read, S a second source, M from memory.
   *
   * @param rule the rule that must fire, nothing where only the answer is compared
   */
  @ParameterizedTest
  @CsvFileSource(resources = "/journeys/six-products-by-hand.csv", useHeadersInDisplayName = true)
  void agreesWithWhatTheTextsSay(
      String product, String decision, String expected, @Nullable String rule, String because) {
    var told = Product.named(product).answerAll(new ArrayList<>());
    var result = Project.of(told, MAIN.edition()).overall().get(decision);

    assertThat(Values.words(result.outcomes())).as(because).containsExactly(expected.split("\\|"));
    if (rule != null) {
      assertThat(result.firing()).as(because).extracting(Rule::id).contains(rule);
    }
  }

  /** A product by its facts: {@code input=value}, or the name of a box that is ticked. */
  private record Product(String facts) {

    static Product named(String name) {
      return new Product(Objects.requireNonNull(TOLD.get(name)));
    }

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
      assertThat(asked).hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
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
        var boxes = MAIN.lookAhead(answers, question).shown();
        answers = answers.answering(question, old -> answer(old, question, known, boxes));
        next = MAIN.findNext(answers.facts());
      }
      return answers;
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
