package org.essor.frameworks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essor.frameworks.AFramework.competence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.frameworks.AFramework;
import org.essor.frameworks.Draft;
import org.essor.frameworks.Draft.Remark;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.exchange.CaseReader.Onto;
import org.essor.frameworks.exchange.CaseWriter.Place;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A version goes out as CASE and comes back; what others send is read, or said. */
class CaseTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CaseNames NAMES = new CaseNames("https://essor.example");
  private static final Framework BASE = AFramework.of();

  private static CaseWriter writer(Framework framework, Language language) {
    return new CaseWriter(
        NAMES, new Place(AFramework.version(framework), Optional.empty(), true), language);
  }

  private static byte[] written(Framework framework, Language language) {
    return JSON.writeValueAsBytes(writer(framework, language).cfPackage());
  }

  private static Draft read(byte[]... files) {
    try {
      return CaseReader.read(List.of(files), new Onto(BASE, Set.of("d1.c7"), Language.FR));
    } catch (CaseException fault) {
      throw new AssertionError(fault);
    }
  }

  private static List<String> codes(Draft draft) {
    return draft.remarks().stream().map(Remark::code).toList();
  }

  @Test
  void aVersionComesBackAsItWasFromItsTwoPackages() {
    var later =
        AFramework.with(
            competence("d1.c2", "Partager le nécessaire", "Share what is needed"),
            competence("d1.c9", "Héberger", "Host"));
    var draft = read(written(later, Language.FR), written(later, Language.EN));
    assertThat(draft.framework()).isEqualTo(later);
    assertThat(draft.remarks()).isEmpty();
  }

  @Test
  void oneLanguageAloneLeavesTheOtherToBeWrittenWhereTheWordsAreNew() {
    var later =
        AFramework.with(
            competence("d1.c1", "Reconnaître", "Recognise"), competence("d1.c2", "Dire", "Say"));
    var names = read(written(later, Language.FR)).framework().domains().getFirst().competences();
    assertThat(names)
        .extracting(Competence::name)
        .containsExactly(new Text("Reconnaître", "Recognise"), new Text("Dire", ""));
  }

  @Test
  void thePackageHoldsOneItemADomainAndCompetenceAndEachIsInItsPlace() {
    var whole = JSON.readTree(written(BASE, Language.EN));
    assertThat(whole.path("CFItems")).hasSize(5);
    var document = whole.path("CFDocument");
    assertThat(document.path("adoptionStatus").asString()).isEqualTo("Adopted");
    assertThat(document.path("officialSourceURL").asString())
        .isEqualTo("https://example.org/order");
    for (var association : whole.path("CFAssociations")) {
      var type = association.path("associationType").asString();
      assertThat(type).isIn("isChildOf", "exactMatchOf");
      assertThat(UUID.fromString(association.path("identifier").asString()).version()).isEqualTo(3);
    }
    assertThat(identifiers(whole)).doesNotHaveDuplicates();
    assertThat(identifiers(whole))
        .isEqualTo(identifiers(JSON.readTree(written(BASE, Language.EN))));
  }

  private static List<String> identifiers(JsonNode whole) {
    return Stream.of("CFItems", "CFAssociations")
        .flatMap(list -> whole.path(list).valueStream())
        .map(thing -> thing.path("identifier").asString())
        .toList();
  }

  /** Both CASE 1.0 and 1.1 require them; 1.1 refuses any other field, which 1.0 does not know. */
  @Test
  void everyObjectHasTheFieldsThatTheStandardRequires() {
    var whole = writer(BASE, Language.FR).cfPackage();
    assertRequired(List.of(whole.get("CFDocument")), "identifier", "uri", "creator", "title");
    assertRequired(list(whole, "CFItems"), "identifier", "uri", "fullStatement");
    assertRequired(
        list(whole, "CFAssociations"),
        "identifier",
        "uri",
        "associationType",
        "originNodeURI",
        "destinationNodeURI");
    assertThat(writer(BASE, Language.FR).document()).containsKey("CFPackageURI");
    assertThat(writer(BASE, Language.FR).itemsAlone())
        .allSatisfy(item -> assertThat(item).containsKey("CFDocumentURI"));
  }

  private static List<?> list(Map<String, Object> whole, String name) {
    return (List<?>) Objects.requireNonNull(whole.get(name));
  }

  private static void assertRequired(List<?> things, String... fields) {
    assertThat(things)
        .isNotEmpty()
        .allSatisfy(thing -> {
          assertThat(((Map<?, ?>) thing).keySet().stream().map(Object::toString)).contains(fields);
          assertThat(((Map<?, ?>) thing).get("lastChangeDateTime"))
              .isEqualTo("2026-11-22T10:00:00Z");
        });
  }

  @Test
  void aVersionSaysWhatBecameOfTheCompetencesOfTheOneBefore() {
    var later =
        new FrameworkVersion(
            UUID.fromString("00000000-0000-0000-0000-0000000000bb"),
            AFramework.with(
                competence("d1.c1", "Reconnaître", "Recognise"),
                competence("d1.c2", "Partager moins", "Share less")),
            Optional.empty(),
            Instant.parse("2026-12-01T10:00:00Z"));
    var place = new Place(later, Optional.of(AFramework.version(BASE)), true);
    var types =
        new CaseWriter(NAMES, place, Language.FR)
            .associationsAlone().stream()
                .map(association -> association.get("associationType"))
                .filter(type -> !type.equals("isChildOf"))
                .toList();
    assertThat(types).containsExactly("exactMatchOf", "replacedBy", "exactMatchOf");
  }

  private static byte[] foreign(String language, String items, String associations) {
    return "{\"CFDocument\":{\"language\":\"%s\"},\"CFItems\":[%s],\"CFAssociations\":[%s]}"
        .formatted(language, items, associations)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String item(String id, String statement) {
    return "{\"identifier\":\"%s\",\"fullStatement\":\"%s\"}".formatted(id, statement);
  }

  private static String child(String child, String parent) {
    return "{\"associationType\":\"isChildOf\",\"originNodeURI\":{\"identifier\":\"%s\"},\"destinationNodeURI\":{\"identifier\":\"%s\"}}"
        .formatted(child, parent);
  }

  @Test
  void whatOthersSendIsReadBelowTheDomainsAndTheRestIsSaid() {
    var draft =
        read(
            foreign(
                "en-US",
                String.join(
                    ",",
                    item("a", "data"),
                    item("b", "A heading"),
                    item("c", "Host data"),
                    item("d", "Cooking"),
                    item("e", "Boil"),
                    "{\"identifier\":\"f\"}"),
                String.join(",", child("b", "a"), child("c", "b"), child("e", "d"))));
    var first = draft.framework().domains().getFirst();
    assertThat(first.competences())
        .containsExactly(new Competence("d1.c3", new Text("", "Host data"), true));
    assertThat(codes(draft)).containsExactly("incomplete", "heading", "own", "domain", "kept");
    assertThat(draft.framework().domains().getLast()).isEqualTo(BASE.domains().getLast());
  }

  @Test
  void aCircleOfItemsEndsAndWhatIsNoPackageIsRefused() {
    var circle =
        foreign(
            "fr", item("a", "x") + "," + item("b", "y"), child("a", "b") + "," + child("b", "a"));
    assertThat(read(circle).framework().domains()).isEqualTo(BASE.domains());
    assertFault("[]", "package");
    assertFault("{\"CFDocument\":{}}", "package");
    assertFault("PK", "json");
    assertFault("[".repeat(5000), "json");
    assertFault("{\"CFDocument\":{\"language\":\"de\"},\"CFItems\":[]}", "language");
    assertFault(" ".repeat(CasePackage.LARGEST + 1), "large");
  }

  private static void assertFault(String sent, String code) {
    assertThatThrownBy(() ->
            CaseReader.read(
                List.of(sent.getBytes(StandardCharsets.UTF_8)),
                new Onto(BASE, Set.of(), Language.FR)))
        .isInstanceOfSatisfying(
            CaseException.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
