package org.essor.items.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.skills.Picture;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;

/** Writes one item in one language as a {@code qti-assessment-item}. */
final class ItemWriter {

  private static final int LONGEST_TITLE = 80;
  private static final String RESPONSE = "RESPONSE";

  private final QtiItem item;
  private final Language language;

  ItemWriter(QtiItem item, Language language) {
    this.item = item;
    this.language = language;
  }

  private String in(Text text) {
    return text.in(language);
  }

  Tag write() {
    var parts = new ArrayList<Object>();
    parts.add(declaration());
    parts.add(outcome("SCORE", "float").with("normal-maximum", "1"));
    parts.add(outcome("FEEDBACK", "identifier"));
    item.document().ifPresent(_ -> parts.add(stimulusReference()));
    parts.add(Tag.of("qti-item-body", body()));
    parts.add(processing());
    parts.add(feedback());
    return Qti.root("qti-assessment-item", parts)
        .with("identifier", Qti.name(item.id(), language))
        .with("title", title())
        .with("adaptive", "false")
        .with("time-dependent", "false")
        .with("xml:lang", language.code())
        .with("tool-name", "Essor");
  }

  private String title() {
    var question = in(item.question()).replace('\n', ' ');
    return question.length() <= LONGEST_TITLE
        ? question
        : question.substring(0, LONGEST_TITLE - 1).strip() + "…";
  }

  private static Tag outcome(String identifier, String type) {
    return Tag.of("qti-outcome-declaration")
        .with("identifier", identifier)
        .with("cardinality", "single")
        .with("base-type", type);
  }

  private Tag stimulusReference() {
    return Tag.of("qti-assessment-stimulus-ref")
        .with("identifier", "document")
        .with("href", "../" + Qti.stimulusPath(item.id(), language))
        .with("title", title());
  }

  /** The text that an item examines. */
  Tag stimulus(Text document) {
    return Qti.root(
            "qti-assessment-stimulus",
            List.of(Tag.of("qti-stimulus-body", BodyText.blocks(in(document)))))
        .with("identifier", Qti.name(item.id(), language) + "-document")
        .with("title", title())
        .with("xml:lang", language.code());
  }

  private Tag declaration() {
    var correct =
        Tag.of(
            "qti-correct-response",
            correct().stream().map(value -> Tag.of("qti-value", value)).toList());
    var parts =
        item.task() instanceof ShortText text
            ? List.of(correct, mapping(accepted(text)))
            : List.of(correct);
    return Tag.of("qti-response-declaration", parts)
        .with("identifier", RESPONSE)
        .with("cardinality", cardinality(item.task()))
        .with("base-type", baseType(item.task()));
  }

  private List<String> correct() {
    return switch (item.task()) {
      case Matching matching ->
          numbered(matching.key().size(), i -> "l" + (i + 1) + " r" + matching.key().get(i));
      case ShortText text -> List.of(accepted(text).getFirst());
      case Numeric _ -> item.task().rightAnswer();
      default -> item.task().rightAnswer().stream().map(number -> "o" + number).toList();
    };
  }

  private List<String> accepted(ShortText text) {
    return language == Language.EN ? text.englishAccepted() : text.frenchAccepted();
  }

  private static Tag mapping(List<String> accepted) {
    return Tag.of(
            "qti-mapping",
            accepted.stream()
                .distinct()
                .map(right ->
                    Tag.of("qti-map-entry")
                        .with("map-key", right)
                        .with("mapped-value", "1")
                        .with("case-sensitive", "false"))
                .toList())
        .with("default-value", "0");
  }

  private static String cardinality(Task task) {
    return switch (task) {
      case Multiple _, Matching _ -> "multiple";
      case Ordering _ -> "ordered";
      default -> "single";
    };
  }

  private static String baseType(Task task) {
    return switch (task) {
      case Matching _ -> "directedPair";
      case ShortText _ -> "string";
      case Numeric _ -> "float";
      default -> "identifier";
    };
  }

  private List<Object> body() {
    var parts = new ArrayList<Object>();
    item.document()
        .ifPresent(_ ->
            parts.add(
                Tag.of("div", "")
                    .with("class", "qti-shared-stimulus")
                    .with("data-stimulus-idref", "document")));
    switch (item.task()) {
      case ShortText text -> {
        parts.addAll(BodyText.blocks(in(item.question())));
        parts.add(Tag.of("p", entry().with("data-essor-edits", "" + text.edits())));
      }
      case Numeric number -> {
        parts.addAll(BodyText.blocks(in(item.question())));
        parts.add(Tag.of("p", entry(), " " + in(number.unit())));
      }
      default -> parts.add(interaction());
    }
    return parts;
  }

  private static Tag entry() {
    return Tag.of("qti-text-entry-interaction").with("response-identifier", RESPONSE);
  }

  private Tag interaction() {
    return switch (item.task()) {
      case Single single -> choice(single.options(), "1");
      case Multiple multiple -> choice(multiple.options(), "0");
      case Ordering ordering ->
          asked("qti-order-interaction", choices(ordering.options())).with("shuffle", "true");
      case Matching matching -> matching(matching);
      case HotSpot spot -> hotSpot(spot, item.picture().orElseThrow());
      case ShortText _, Numeric _ -> throw new IllegalStateException("is asked within its text");
    };
  }

  private Tag asked(String name, List<Tag> parts) {
    var prompt = Tag.of("qti-prompt", BodyText.blocks(in(item.question())));
    return Tag.of(name, Stream.concat(Stream.of(prompt), parts.stream()).toList())
        .with("response-identifier", RESPONSE);
  }

  private Tag choice(List<Text> options, String most) {
    return asked("qti-choice-interaction", choices(options))
        .with("max-choices", most)
        .with("shuffle", "false");
  }

  private List<Tag> choices(List<Text> options) {
    return numbered(
        options.size(),
        i ->
            Tag.of("qti-simple-choice", BodyText.line(in(options.get(i))))
                .with("identifier", "o" + (i + 1)));
  }

  private Tag matching(Matching matching) {
    return asked(
            "qti-match-interaction",
            List.of(matchSet(matching.left(), "l", "1"), matchSet(matching.right(), "r", "0")))
        .with("max-associations", "0")
        .with("shuffle", "true");
  }

  private Tag matchSet(List<Text> lines, String prefix, String most) {
    return Tag.of(
        "qti-simple-match-set",
        numbered(
            lines.size(),
            i ->
                Tag.of("qti-simple-associable-choice", BodyText.line(in(lines.get(i))))
                    .with("identifier", prefix + (i + 1))
                    .with("match-max", most)));
  }

  private Tag hotSpot(HotSpot spot, Picture picture) {
    var image =
        Tag.of("img")
            .with("src", "../" + Qti.picturePath(spot.picture(), picture))
            .with("alt", "")
            .with("width", "" + picture.width())
            .with("height", "" + picture.height());
    var places = numbered(spot.regions().size(), i -> place(spot, i));
    return asked(
            "qti-hotspot-interaction", Stream.concat(Stream.of(image), places.stream()).toList())
        .with("max-choices", "1");
  }

  private Tag place(HotSpot spot, int i) {
    var region = spot.regions().get(i);
    return Tag.of("qti-hotspot-choice")
        .with("identifier", "o" + (i + 1))
        .with("shape", "rect")
        .with(
            "coords",
            "%d,%d,%d,%d"
                .formatted(
                    region.x(),
                    region.y(),
                    region.x() + region.width(),
                    region.y() + region.height()))
        .with("hotspot-label", in(spot.labels().get(i)));
  }

  private Tag processing() {
    var scored = item.task() instanceof ShortText ? set("SCORE", mapped()) : rightOrWrong();
    return Tag.of(
        "qti-response-processing", scored, set("FEEDBACK", value("identifier", "explanation")));
  }

  private Tag rightOrWrong() {
    return Tag.of(
        "qti-response-condition",
        Tag.of("qti-response-if", isRight(), set("SCORE", value("float", "1"))),
        Tag.of("qti-response-else", set("SCORE", value("float", "0"))));
  }

  private Tag isRight() {
    var given = Tag.of("qti-variable").with("identifier", RESPONSE);
    var right = Tag.of("qti-correct").with("identifier", RESPONSE);
    return item.task() instanceof Numeric number
        ? Tag.of("qti-equal", given, right)
            .with("tolerance-mode", "absolute")
            .with("tolerance", tolerance(number.tolerance()))
        : Tag.of("qti-match", given, right);
  }

  private static String tolerance(BigDecimal tolerance) {
    return tolerance.toPlainString() + " " + tolerance.toPlainString();
  }

  private static Tag mapped() {
    return Tag.of("qti-map-response").with("identifier", RESPONSE);
  }

  private static Tag set(String outcome, Tag value) {
    return Tag.of("qti-set-outcome-value", value).with("identifier", outcome);
  }

  private static Tag value(String type, String value) {
    return Tag.of("qti-base-value", value).with("base-type", type);
  }

  private Tag feedback() {
    return Tag.of(
            "qti-modal-feedback",
            Tag.of("qti-content-body", BodyText.blocks(in(item.explanation()))))
        .with("outcome-identifier", "FEEDBACK")
        .with("identifier", "explanation")
        .with("show-hide", "show");
  }

  private static <T> List<T> numbered(int count, IntFunction<T> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }
}
