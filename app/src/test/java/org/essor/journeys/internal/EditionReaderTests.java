package org.essor.journeys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.essor.decision.Facts;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
import org.essor.journeys.Evidence;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.Question.Scope;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Step.Duration.Kind;
import org.essor.journeys.Text;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.internal.EditionReader.Loaded;
import org.essor.platform.Language;
import org.essor.roadmap.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionReaderTests {

  private static final RegulationFiles FIXTURE =
      RegulationFiles.read(Path.of("src/test/resources/regulation-fixture"));

  @Test
  void readsQuestionsTextsAndRoadmapOfTheEditionInForce() {
    var edition = inForce(FIXTURE);
    var content = edition.regulation();

    assertThat(edition.status()).isEqualTo(Status.IN_FORCE);
    assertThat(content.questions()).hasSize(6);
    assertThat(content.asking("intended_follow_up").id()).isEqualTo("intentions");
    assertThat(content.asking("intended_follow_up").type()).isEqualTo(Type.SEVERAL);
    assertThat(content.asking("use").scope()).isEqualTo(Scope.MODULE);
    assertThat(content.decision("device").outcome("yes").sentence().en())
        .isEqualTo("Your software is a medical device.");
    assertThat(content.journeys().keySet()).containsExactly("project", "device");
    assertThat(content.steps())
        .hasEntrySatisfying(
            "marking",
            step -> {
              assertThat(step.duration().kind()).isEqualTo(Kind.LEGAL);
              assertThat(step.duration().span()).hasValue(new Span.Days(60));
            });
    assertThat(content.clocks()).extracting("name").containsExactly("MARK/Opinion");
  }

  @Test
  void translatesLocatorsAndLetsAPlaceBeLessCertainThanItsSource() {
    var sources = inForce(FIXTURE).regulation().asking("use").sources();

    assertThat(sources.getFirst().locator().in(Language.FR)).isEqualTo("annexe II, figure 1");
    assertThat(sources.getFirst().evidence()).isEqualTo(Evidence.PRIMARY);
    assertThat(sources.get(1).evidence()).isEqualTo(Evidence.MEMORY);
  }

  @Test
  void takesAPlaceInBothLanguagesWhereItsWordsAreNotInTheTable() {
    var changed = edit("device/questions.yaml", "annex II, figure 1", "use case // cas d’usage");

    assertThat(inForce(changed).regulation().asking("use").sources().getFirst().locator())
        .isEqualTo(new Text("cas d’usage", "use case"));
  }

  @Test
  void givesEachRuleItsReasonAndItsSources() {
    assertThat(inForce(FIXTURE).regulation().rules())
        .hasEntrySatisfying(
            "device_class/class_death",
            rule -> {
              assertThat(rule.why().fr()).isEqualTo("Une erreur peut causer la mort.");
              assertThat(rule.sources()).extracting("source.id").containsExactly("code");
            });
  }

  @Test
  void aProposalIsTheBaseWithSomeFilesReplaced() {
    var loaded = EditionReader.readAll(FIXTURE);
    var proposal = loaded.get(1).edition();

    assertThat(proposal.status()).isEqualTo(Status.PROPOSAL);
    assertThat(proposal.fingerprint()).isNotEqualTo(loaded.getFirst().edition().fingerprint());
    assertThat(proposal.sources()).extracting("locator.en").containsExactly("art. 2");
  }

  @Test
  void theFingerprintChangesWithAnyTextButNotWithTestCases() {
    var print = inForce(FIXTURE).fingerprint();

    assertThat(
            inForce(edit("device/outcomes.yaml", "Choisissez-le tôt", "Choisissez")).fingerprint())
        .isNotEqualTo(print);
    assertThat(inForce(edit("device/cases.csv", "half known", "half")).fingerprint())
        .isEqualTo(print);
  }

  @Test
  void readsTheSameEditionAgainFromItsArchive() {
    var again = RegulationFiles.unzip(FIXTURE.zip());

    assertThat(EditionReader.readArchived(again, "now"))
        .hasValueSatisfying(
            edition -> assertThat(edition.fingerprint()).isEqualTo(inForce(FIXTURE).fingerprint()));
  }

  @Test
  void anArchivedEditionIsNotAskedWhatIsCheckedOfContentsToday() {
    var old = edit("device/outcomes.yaml", "- value: III", "- value: IV");

    assertThatThrownBy(() -> EditionReader.readAll(old))
        .hasMessageContaining("no text for outcome III");
    assertThat(EditionReader.readArchived(old, "now")).isPresent();
    assertThat(EditionReader.readArchived(old, "stricter")).isPresent();
  }

  @Test
  void anArchivedEditionIsReadWhereAnotherOneOfItsFolderIsNot() {
    var old = edit("proposals/milder/device.dmn", "code | art. 1", "codes | art. 1");

    assertThat(EditionReader.readArchived(old, "stricter")).isEmpty();
    assertThat(EditionReader.readArchived(old, "now")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2026-11-21"})
  void whatIsAdoptedAppliesLaterThanWhatIsInForce(String day) {
    var early = AnAdoptedEdition.from(FIXTURE, day);

    assertThatThrownBy(() -> EditionReader.readAll(early))
        .hasMessageContaining(
            "editions.yaml, stricter: applies_from: must be after that of the edition in force");
  }

  @Test
  void anEditionTakesTheFilesThatItsBaseReplaces() {
    var files = AnAdoptedEdition.from(FIXTURE, "2027-01-01");
    var more =
        """
          - id: "later"
            status: proposal
            base: "stricter"
            fr: {title: "Plus tard"}
            en: {title: "Later"}
        """;
    var chained =
        files.with(
            "editions.yaml",
            (files.text("editions.yaml").orElseThrow() + more).getBytes(StandardCharsets.UTF_8));

    var all = EditionReader.readAll(chained);

    assertThat(all.get(2).own().text("device/device.dmn"))
        .isEqualTo(FIXTURE.text("proposals/milder/device.dmn"));
  }

  @Test
  void findsNoEditionInAnArchiveThatIsNoLongerRead() {
    var old = edit("device/outcomes.yaml", "kind: answer", "type: answer");

    assertThat(EditionReader.readArchived(old, "now")).isEmpty();
  }

  @Test
  void runsTheCasesAndSaysWhichExpectationIsNotMet() {
    assertThat(EditionReader.runCases(EditionReader.readAll(FIXTURE).getFirst(), FIXTURE))
        .isEmpty();

    var wrong = edit("device/cases.csv", "yes,III|IIa|I,", "yes,III|IIa,");
    assertThat(EditionReader.runCases(EditionReader.readAll(wrong).getFirst(), wrong))
        .singleElement()
        .asString()
        .contains("device/cases.csv, half known, =device_class: expected III|IIa but is");
  }

  @Test
  void caseOfAProposalAreOnlyThoseItReplaces() {
    Loaded proposal = EditionReader.readAll(FIXTURE).get(1);

    assertThat(EditionReader.runCases(proposal, FIXTURE)).isEmpty();
    assertThat(proposal.edition().model().evaluate(Facts.none()).results()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          device/questions.yaml ; code | annex II        ; cod | annex II       ; device/questions.yaml, use, sources: unknown source cod
          device/questions.yaml ; en: {label: "It stores them"} ; fr2: {label: "x"} ; device/questions.yaml, use, options[store].en: is missing
          device/questions.yaml ; - value: store         ; - value: keep        ; device/questions.yaml, use: option keep is not a value of the input
          device/questions.yaml ; - value: store         ; - value: keep        ; device/questions.yaml, use: no option for the value store
          device/questions.yaml ; - id: remote           ; - id: remotely       ; device/questions.yaml, remotely: no table has the input remotely
          device/questions.yaml ; - id: remote           ; - id: remotely       ; device/questions.yaml, remote: no question asks this input, and no table decides it; used by
          device/questions.yaml ; type: date             ; type: yes-no         ; device/questions.yaml, launch: option true is not a value of the input
          device/questions.yaml ; type: number           ; type: numbr          ; device/questions.yaml, patients, type: is numbr, but must be one of yes-no, choice, number, date, several
          device/questions.yaml ; max: 1000000           ; max: lots            ; device/questions.yaml, patients, max: must be a number
          device/outcomes.yaml  ; - value: III           ; - value: IV          ; outcomes.yaml, device_class: no text for outcome III
          device/outcomes.yaml  ; - decision: coverage   ; - decision: cover    ; outcomes.yaml, coverage: no text for this decision
          device/outcomes.yaml  ; decided_by: agency     ; decided_by: agenzy   ; device/outcomes.yaml, device, decided_by: unknown body agenzy
          device/outcomes.yaml  ; title: "Classe"        ; titel: "Classe"      ; device/outcomes.yaml, device_class, fr.title: is missing
          device/device.dmn     ; <annotation name="en"/> ; <annotation name="xx"/> ; device/device.dmn, device, rule device_diagnosis: has no annotation en
          device/device.dmn     ; code | art. 1          ; codes | art. 1       ; device/device.dmn, device, rule device_diagnosis: unknown source codes; did you mean code?
          device/device.dmn     ; rule id="class_death"  ; rule id="class_serious" ; device/device.dmn, device_class, rule class_serious: two rules have this id
          device/device.dmn     ; rule id="class_death"  ; rule                  ; device/device.dmn, device_class, rule device_class/1: has no id: past results refer to it
          device/device.dmn     ; <text>"death"</text>   ; <text>death</text>    ; decision "device_class", rule 1 ("class_death"), input 2 ("harm"): unknown name "death"; the decision requires device, harm: write a text in straight quotes
          device/device.dmn     ; <text>"death"</text>   ; <text>“death”</text>  ; write texts in straight quotes
          roadmap/steps.yaml    ; after: [describe]      ; after: [describes]   ; roadmap/steps.yaml, marking, after: unknown step describes
          roadmap/steps.yaml    ; funding: [grant        ; funding: [grants     ; roadmap/steps.yaml, marking: unknown funding grants
          roadmap/steps.yaml    ; MARK/Opinion           ; MARK/Opinions        ; roadmap/steps.yaml, marking, duration.clock: unknown clock MARK/Opinions
          roadmap/steps.yaml    ; {kind: unknown}        ; {kind: typical, months: 6, to: 6} ; roadmap/steps.yaml, describe, duration.to: must be more than the length
          roadmap/steps.yaml    ; {kind: unknown}        ; {kind: unknown, to: 6} ; roadmap/steps.yaml, describe, duration.to: goes with kind: typical or waiting
          device/questions.yaml ; code | annex II        ; code | use case II   ; device/questions.yaml, use, sources: 'use' of 'use case II, figure 1' has no French: write 'english // français'
          roadmap/steps.yaml    ; body: agency           ; body: agenzy         ; roadmap/steps.yaml, marking, body: unknown body agenzy; did you mean agency?
          roadmap/steps.yaml    ; - id: marking          ; - id: mark           ; roadmap/steps.yaml, marking: the table roadmap_steps names it
          roadmap/clocks.csv    ; agency                 ; agenzy               ; roadmap/clocks.csv, line 2, body: unknown body agenzy
          roadmap/tariffs.csv   ; 11.00                  ; eleven               ; roadmap/tariffs.csv, line 2, amount_eur: is eleven, but must be a number
          journeys/device.yaml  ; goals: [device]        ; goals: [devise]      ; journeys/device.yaml, goals: unknown decision devise
          journeys/device.yaml  ; id: device             ; id: devices          ; journeys/device.yaml, id: must be the name of the file
          device/cases.csv      ; =coverage              ; =covering            ; device/cases.csv: unknown column =covering
          device/cases.csv      ; ,use,                  ; ,note,use,            ; device/cases.csv, diagnosis: 12 cells for 13 columns
          device/cases.csv      ; death                  ; deaths               ; device/cases.csv, diagnosis, harm: deaths is not one of its values: death, serious, minor
          editions.yaml         ; status: in-force       ; status: past         ; editions.yaml: exactly one edition must have the status in-force
          device/cases.csv      ; ,harm,                 ; ,harms,               ; device/cases.csv: unknown column harms; did you mean harm?
          editions.yaml         ; base: "now"            ; base: "then"          ; editions.yaml, stricter, base: unknown edition then
          editions.yaml         ; status: proposal       ; status: adopted       ; editions.yaml, stricter, applies_from: is missing
          editions.yaml         ; base: "now"            ; base: "stricter"      ; editions.yaml, stricter, base: must stand before what is based on it
          editions.yaml         ; applies_from: 2026-11-21 ; base: "now"         ; editions.yaml, now, applies_from: is missing
          editions.yaml         ; {"device/device.dmn"   ; {"devices/device.dmn" ; is no file to replace; did you mean device/device.dmn?
          proposals/milder/device.dmn ; code | art. 1    ; codes | art. 1        ; proposals/milder/device.dmn, device, rule device_diagnosis: unknown source codes
          proposals/milder/device.dmn ; remote           ; remotes               ; edition stricter, device/questions.yaml, remote: no table has the input remote; did you mean remotes?
          editions.yaml         ; proposals/milder/device.dmn ; proposals/x.dmn ; there is no file proposals/x.dmn
          device/sources.yaml   ; checked: 2026-11-21    ; checked: yesterday   ; device/sources.yaml, code, checked: is yesterday, but must be a date such as 2026-11-21
          """)
  void saysWhatDoesNotHoldTogetherByFileEntryAndField(
      String file, String text, String wrong, String problem) {
    assertThatThrownBy(() -> EditionReader.readAll(edit(file, text, wrong)))
        .isInstanceOfSatisfying(
            InvalidRegulationException.class,
            refused -> assertThat(refused.problems()).anyMatch(found -> found.contains(problem)));
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    var wrong =
        edit("device/questions.yaml", "- value: store", "- value: keep")
            .with("roadmap/steps.yaml", "- id: describe".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> EditionReader.readAll(wrong))
        .isInstanceOfSatisfying(
            InvalidRegulationException.class,
            refused ->
                assertThat(refused.problems())
                    .anyMatch(found -> found.startsWith("roadmap/steps.yaml, describe, stage"))
                    .anyMatch(found -> found.startsWith("device/questions.yaml, use")));
  }

  @Test
  void saysThatAFileIsNotYamlOrNotDmn() {
    assertThatThrownBy(() -> EditionReader.readAll(edit("device/questions.yaml", "- id: use", "{")))
        .hasMessageContaining("device/questions.yaml: is not well-formed YAML");
    assertThatThrownBy(() -> EditionReader.readAll(edit("device/device.dmn", "</definitions>", "")))
        .hasMessageContaining("device/device.dmn");
  }

  @Test
  void theIdOfALineOfATableStandsOnce() {
    var tariffs = FIXTURE.text("roadmap/tariffs.csv").orElseThrow().strip();
    var twice = tariffs + "\n" + tariffs.lines().toList().getLast();

    assertThatThrownBy(() ->
            EditionReader.readAll(
                FIXTURE.with("roadmap/tariffs.csv", twice.getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("roadmap/tariffs.csv, line 3, id: stands twice: base");
  }

  @Test
  void tellsOnlyOfTheFileThatCannotBeRead() {
    assertThatThrownBy(() ->
            EditionReader.readAll(edit("device/questions.yaml", "  type: date", "\ttype: date")))
        .isInstanceOfSatisfying(
            InvalidRegulationException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .contains("device/questions.yaml: is not well-formed YAML, line ")
                    .contains("Indent with spaces."));
  }

  private static Edition inForce(RegulationFiles files) {
    List<Loaded> loaded = EditionReader.readAll(files);
    return loaded.getFirst().edition();
  }

  private static RegulationFiles edit(String file, String text, String wrong) {
    var content = FIXTURE.text(file).orElseThrow();
    assertThat(content).contains(text);
    return FIXTURE.with(file, content.replace(text, wrong).getBytes(StandardCharsets.UTF_8));
  }
}
