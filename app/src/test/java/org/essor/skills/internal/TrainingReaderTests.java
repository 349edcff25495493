package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Offer;
import org.essor.skills.Offer.Public;
import org.junit.jupiter.api.Test;

class TrainingReaderTests {

  private static final RegulationFiles FIXTURE =
      RegulationFiles.read(Path.of("src/test/resources/skills-fixture"));

  private static List<Offer> read(RegulationFiles files, Problems problems) {
    var framework = BankReader.read(BankReader.parts(files)).framework();
    return new TrainingReader(problems, framework).read(files);
  }

  private static List<String> problems(String from, String to) {
    var text = FIXTURE.text(TrainingReader.FILE).orElseThrow();
    assertThat(text).contains(from);
    var problems = new Problems();
    var changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    read(FIXTURE.with(TrainingReader.FILE, changed), problems);
    try {
      problems.refuseIfAny();
      return List.of();
    } catch (InvalidRegulationException refused) {
      return refused.problems();
    }
  }

  @Test
  void whatNoSourceSaysIsEmpty() {
    var offers = read(FIXTURE, new Problems());
    assertThat(offers).extracting(Offer::id).containsExactly("a-course", "a-text", "an-assessment");
    assertThat(offers.getFirst().hours()).contains(12);
    assertThat(offers.get(1).hours()).isEmpty();
    assertThat(offers.get(1).url()).isEmpty();
    assertThat(offers.get(1).publics())
        .containsExactlyInAnyOrder(Public.PROFESSIONALS, Public.EVERYONE);
  }

  @Test
  void whatAssessesDoesNotTeach() {
    var offers = read(FIXTURE, new Problems());
    assertThat(offers.stream().filter(offer -> offer.teaches("d2")))
        .extracting(Offer::id)
        .containsExactly("a-course", "a-text");
  }

  @Test
  void saysOfEachMistakeWhereItStands() {
    assertThat(problems("domains: [d2]", "domains: [d9]"))
        .containsExactly("training.yaml, a-text, domains: is not in the framework: d9");
    assertThat(problems("hours: 12", "hours: 0"))
        .containsExactly(
            "training.yaml, a-course, hours: must be at least 1, or empty where no source says it");
    assertThat(problems("for: [professionals, everyone]", "for: [nurses]"))
        .containsExactly(
            "training.yaml, a-text, for: is nurses, but must be among students, professionals, everyone",
            "training.yaml, a-text, for: is missing: whom it is for");
    assertThat(problems("    url: \"https://example.org/cours\"", "    url: \"example.org\""))
        .containsExactly(
            "training.yaml, a-course, url: must be an address that begins with https://");
    assertThat(problems("id: a-text", "id: A text"))
        .containsExactly(
            "training.yaml, A text, id: is part of an address: small letters, digits and hyphens only");
    assertThat(problems("curricula: [\"Pharmacy\"]", "curricula: []"))
        .containsExactly(
            "training.yaml, a-course, en.curricula: has 0 lines where the French has 1");
    assertThat(problems("kind: resource", "type: resource"))
        .contains("training.yaml, a-text, kind: is missing");
  }
}
