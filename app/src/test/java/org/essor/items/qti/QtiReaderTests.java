package org.essor.items.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essor.items.qti.QtiPackage.Kind;
import org.essor.items.qti.QtiPackage.Remark;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.junit.jupiter.api.Test;

/** What other systems write, and what nobody should. The files are written as they write them. */
class QtiReaderTests {

  private static byte[] item(String declaration, String body) {
    return item(declaration, body, "xml:lang=\"en-US\"");
  }

  private static byte[] item(String declaration, String body, String attributes) {
    return """
    <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="foreign-1"
        title="Foreign" time-dependent="false" %s>
      <qti-response-declaration identifier="RESPONSE" %s
      <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
      <qti-item-body>%s</qti-item-body>
      <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
    </qti-assessment-item>
    """
        .formatted(attributes, declaration, body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String keyed(String cardinality, String type, String... values) {
    var correct = new StringBuilder();
    for (var value : values) {
      correct.append("<qti-value>").append(value).append("</qti-value>");
    }
    return "cardinality=\"%s\" base-type=\"%s\"><qti-correct-response>%s</qti-correct-response></qti-response-declaration>"
        .formatted(cardinality, type, correct);
  }

  private static final String CHOICES =
      "<qti-simple-choice identifier=\"A\">One</qti-simple-choice>"
          + "<qti-simple-choice identifier=\"B\">Two</qti-simple-choice>"
          + "<qti-simple-choice identifier=\"C\">Three</qti-simple-choice>";

  private static String choice(String inner) {
    return "<qti-choice-interaction response-identifier=\"RESPONSE\" max-choices=\"0\">"
        + "<qti-prompt>Which?</qti-prompt>%s</qti-choice-interaction>".formatted(inner);
  }

  private static QtiPackage read(byte[] bytes) {
    try {
      return QtiReader.read(bytes, Language.FR);
    } catch (QtiException fault) {
      throw new AssertionError(fault);
    }
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static byte[] manifest(String... resources) {
    return ("<manifest xmlns=\"http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1\"><resources>"
            + String.join("", resources)
            + "</resources></manifest>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String resource(String type, String href) {
    return "<resource identifier=\"r\" type=\"%s\" href=\"%s\"><file href=\"%s\"/></resource>"
        .formatted(type, href, href);
  }

  private static List<String> codes(QtiPackage read) {
    return read.remarks().stream().map(Remark::code).toList();
  }

  @Test
  void readsSeveralRightOptionsWithTheTextBeforeThePromptAsADocument() {
    var body = "<div><p>A letter.</p><p>Its second<br/>paragraph.</p></div>" + choice(CHOICES);
    var read = read(item(keyed("multiple", "identifier", "C", "A"), body));
    var only = read.items().getFirst();
    assertThat(only.task())
        .isEqualTo(
            new Multiple(
                List.of(new Text("", "One"), new Text("", "Two"), new Text("", "Three")),
                Set.of(1, 3)));
    assertThat(only.question()).isEqualTo(new Text("", "Which?"));
    assertThat(only.document()).contains(new Text("", "A letter.\n\nIts second\nparagraph."));
    assertThat(codes(read)).containsExactly("only-english");
  }

  @Test
  void putsOptionsInTheirRightOrder() {
    var body =
        "<p>Rank them.</p><qti-order-interaction response-identifier=\"RESPONSE\">%s</qti-order-interaction>"
            .formatted(CHOICES);
    var task = read(item(keyed("ordered", "identifier", "C", "A", "B"), body)).items().getFirst();
    assertThat(((Ordering) task.task()).options())
        .extracting(Text::en)
        .containsExactly("Three", "One", "Two");
  }

  @Test
  void readsPairsInAnyOrderAndSaysThatPartialPointsAreGone() {
    var mapped =
        "cardinality=\"multiple\" base-type=\"directedPair\"><qti-mapping"
            + " default-value=\"0\"><qti-map-entry map-key=\"D M\""
            + " mapped-value=\"0.5\"/><qti-map-entry map-key=\"C R\""
            + " mapped-value=\"1\"/><qti-map-entry map-key=\"C M\""
            + " mapped-value=\"-1\"/></qti-mapping></qti-response-declaration>";
    var body =
        """
        <qti-match-interaction response-identifier="RESPONSE"><qti-prompt>Match.</qti-prompt>
          <qti-simple-match-set>
            <qti-simple-associable-choice identifier="C" match-max="1">Capulet</qti-simple-associable-choice>
            <qti-simple-associable-choice identifier="D" match-max="1">Demetrius</qti-simple-associable-choice>
          </qti-simple-match-set>
          <qti-simple-match-set>
            <qti-simple-associable-choice identifier="M" match-max="4">Dream</qti-simple-associable-choice>
            <qti-simple-associable-choice identifier="R" match-max="4">Romeo</qti-simple-associable-choice>
          </qti-simple-match-set>
        </qti-match-interaction>
        """;
    var read = read(item(mapped, body));
    assertThat(((Matching) read.items().getFirst().task()).key()).containsExactly(2, 1);
    assertThat(codes(read)).containsExactly("partial", "only-english");
  }

  @Test
  void readsAFieldAmongTheWordsWithAllThatEarnsPoints() {
    var mapped =
        "cardinality=\"single\""
            + " base-type=\"string\"><qti-correct-response><qti-value>York</qti-value></qti-correct-response><qti-mapping"
            + " default-value=\"0\"><qti-map-entry map-key=\"york\" mapped-value=\"0.5\""
            + " case-sensitive=\"true\"/></qti-mapping></qti-response-declaration>";
    var body =
        "<p>this sun of <qti-text-entry-interaction response-identifier=\"RESPONSE\"/>; and"
            + " <em>all</em> the clouds</p>";
    var read = read(item(mapped, body));
    var only = read.items().getFirst();
    assertThat(only.question().en()).isEqualTo("this sun of ____ ; and all the clouds");
    assertThat(only.task()).isEqualTo(new ShortText(List.of(), List.of("York", "york"), 0));
    assertThat(codes(read)).contains("lost", "case");
  }

  @Test
  void readsANumberWithItsUnitAndARelativeTolerance() {
    var processing =
        "<p>How far?</p><p><qti-text-entry-interaction response-identifier=\"RESPONSE\"/> km</p>";
    var bytes =
        new String(item(keyed("single", "float", "200"), processing), StandardCharsets.UTF_8)
            .replaceFirst(
                "<qti-response-processing[^>]*/>",
                "<qti-response-processing><qti-equal tolerance-mode=\"relative\" tolerance=\"5"
                    + " 5\"/></qti-response-processing>")
            .getBytes(StandardCharsets.UTF_8);
    var only = read(bytes).items().getFirst();
    assertThat(only.task())
        .isEqualTo(new Numeric(new BigDecimal("200"), new BigDecimal("1E+1"), new Text("", "km")));
    assertThat(only.question().en()).isEqualTo("How far?");
  }

  @Test
  void leavesOutWithASentenceWhatEssorDoesNotAsk() {
    var key = keyed("single", "identifier", "A");
    assertThat(leftOut(item(key, choice(CHOICES), "xml:lang=\"de\""))).isEqualTo("language");
    assertThat(leftOut(item(key, choice(CHOICES), "adaptive=\"true\""))).isEqualTo("adaptive");
    assertThat(leftOut(item(key, choice(CHOICES) + choice(CHOICES)))).isEqualTo("several");
    assertThat(leftOut(item(key, "<qti-slider-interaction/>"))).isEqualTo("interaction");
    assertThat(leftOut(item(key, "<p>Only words</p>"))).isEqualTo("none");
    assertThat(leftOut(item(key, "<table/>" + choice(CHOICES)))).isEqualTo("content");
    assertThat(leftOut(item(keyed("single", "identifier", "Z"), choice(CHOICES)))).isEqualTo("key");
    assertThat(leftOut(item("cardinality=\"single\"/>", choice(CHOICES)))).isEqualTo("key");
    assertThat(
            leftOut(
                item(key, choice("<qti-simple-choice identifier=\"A\">One</qti-simple-choice>"))))
        .isEqualTo("options");
  }

  private static String leftOut(byte[] item) {
    var read = read(item);
    assertThat(read.items()).isEmpty();
    var remark = read.remarks(Kind.LEFT_OUT).getFirst();
    assertThat(remark.file()).isEqualTo("item.xml");
    return remark.code();
  }

  @Test
  void accountsForEachResourceOfAPackage() {
    var good = item(keyed("single", "identifier", "A"), choice(CHOICES));
    var read =
        read(
            zip(
                Map.of(
                    "imsmanifest.xml",
                    manifest(
                        resource("imsqti_item_xmlv3p0", "items/good.xml"),
                        resource("imsqti_item_xmlv3p0", "items/again.xml"),
                        resource("imsqti_item_xmlv3p0", "items/gone.xml"),
                        resource("imsqti_item_xmlv3p0", "items/broken.xml"),
                        resource("imsqti_item_xmlv2p2", "items/old.xml"),
                        resource("imsqti_test_xmlv3p0", "test.xml")),
                    "items/good.xml",
                    good,
                    "items/again.xml",
                    good,
                    "items/broken.xml",
                    "<qti-assessment-item".getBytes(StandardCharsets.UTF_8),
                    "notes.txt",
                    new byte[] {1})));
    assertThat(read.items()).hasSize(1);
    assertThat(read.remarks())
        .extracting(Remark::file, Remark::code)
        .containsExactly(
            tuple("items/again.xml", "twice"),
            tuple("items/gone.xml", "missing"),
            tuple("items/broken.xml", "xml"),
            tuple("items/old.xml", "version"),
            tuple("test.xml", "test"),
            tuple("imsmanifest.xml", "rest"),
            tuple("items/good.xml", "only-english"));
  }

  @Test
  void joinsTheTwoLanguagesOnlyWhereTheyAskTheSame() {
    var key = keyed("single", "identifier", "A");
    var french = item(key, choice(CHOICES.replace("One", "Un")), "xml:lang=\"fr\"");
    var english = item(key, choice(CHOICES), "xml:lang=\"en\"");
    var other = item(keyed("single", "identifier", "B"), choice(CHOICES), "xml:lang=\"en\"");
    assertThat(both(french, english).items().getFirst().question())
        .isEqualTo(new Text("Which?", "Which?"));
    assertThat(both(french, english).remarks()).isEmpty();
    assertThat(codes(both(french, other))).containsExactly("differs");
    assertThat(both(french, other).items().getFirst().question().en()).isEmpty();
  }

  private static QtiPackage both(byte[] french, byte[] english) {
    var manifest =
        manifest(
            resource("imsqti_item_xmlv3p0", "a.xml"), resource("imsqti_item_xmlv3p0", "b.xml"));
    return read(zip(Map.of("imsmanifest.xml", manifest, "a.xml", french, "b.xml", english)));
  }

  @Test
  void refusesWhatCouldHarm() {
    var doctype =
        "<!DOCTYPE x [<!ENTITY e SYSTEM"
            + " \"file:///etc/passwd\">]><qti-assessment-item>&e;</qti-assessment-item>";
    assertFault(doctype.getBytes(StandardCharsets.UTF_8), "alone");
    assertFault(
        "<a>".repeat(1000).concat("</a>".repeat(1000)).getBytes(StandardCharsets.UTF_8), "alone");
    assertFault("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "alone");
    assertFault("<html/>".getBytes(StandardCharsets.UTF_8), "root");
    assertFault(new byte[] {'P', 'K', 3, 4, 0}, "zip");
    assertFault(zip(Map.of("../out.xml", new byte[1])), "path");
    assertFault(zip(Map.of("a/../../out.xml", new byte[1])), "path");
    assertFault(zip(Map.of("C:\\out.xml", new byte[1])), "path");
    assertFault(zip(Map.of("/etc/out.xml", new byte[1])), "path");
    assertFault(zip(Map.of("a.xml", new byte[1])), "manifest");
    assertFault(zip(Map.of("imsmanifest.xml", manifest())), "empty");
  }

  @Test
  void refusesASmallFileThatUnpacksToAHugeOne() {
    assertFault(zip(Map.of("zeros.bin", new byte[PackageFiles.LARGEST_FILE + 1])), "file");
    var files = new TreeMap<String, byte[]>();
    for (int i = 0; i < 11; i++) {
      files.put("zeros" + i, new byte[PackageFiles.LARGEST_FILE]);
    }
    assertFault(zip(files), "large");
    files.clear();
    for (int i = 0; i <= PackageFiles.MOST_FILES; i++) {
      files.put("empty" + i, new byte[0]);
    }
    assertFault(zip(files), "many");
  }

  private static void assertFault(byte[] bytes, String code) {
    assertThatThrownBy(() -> QtiReader.read(bytes, Language.FR))
        .isInstanceOfSatisfying(
            QtiException.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
