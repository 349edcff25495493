package org.essor.items.qti;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.essor.items.qti.QtiPackage.Kind;
import org.essor.items.qti.QtiPackage.Remark;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.skills.Picture;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.Region;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads one {@code qti-assessment-item}; its texts are in one language. */
final class ItemReader {

  private static final Set<String> WITH_OPTIONS =
      Set.of(
          "qti-choice-interaction",
          "qti-order-interaction",
          "qti-match-interaction",
          "qti-hotspot-interaction");
  private static final String ENTRY = "qti-text-entry-interaction";
  private static final int LONGEST_UNIT = 20;

  private final PackageFiles files;
  private final String file;
  private final Element root;
  private final Language language;
  private final Set<String> lost = new TreeSet<>();
  private final Set<String> changes = new LinkedHashSet<>();
  private final BodyText words = new BodyText(lost);

  /** Where a file stands, and which language it is written in. */
  ItemReader(PackageFiles files, String file, Element root, Language language) {
    this.files = files;
    this.file = file;
    this.root = root;
    this.language = language;
  }

  /**
   * Reads the item; its texts are empty in the other language.
   *
   * @throws UnreadableItemException where Essor has nothing like it
   */
  QtiItem read() throws UnreadableItemException {
    refuse(root.getAttribute("adaptive").equals("true"), "adaptive");
    refuse(!Xml.children(root, "qti-template-declaration").isEmpty(), "template");
    var body =
        Xml.child(root, "qti-item-body").orElseThrow(() -> new UnreadableItemException("empty"));
    var interaction = interaction(body);
    var asked = new Asked(body, interaction);
    var task = task(interaction, asked);
    var question = text(asked.question());
    refuse(question.isEmpty(), "question");
    return new QtiItem(
        Xml.attribute(root, "identifier").orElseThrow(() -> new UnreadableItemException("name")),
        task,
        question,
        text(explanation()),
        document(asked),
        picture(task),
        QtiItem.Marks.NONE);
  }

  private static void refuse(boolean wrong, String code, Object... facts)
      throws UnreadableItemException {
    if (wrong) {
      throw new UnreadableItemException(code, facts);
    }
  }

  /** What the item had and lost, in one remark each. */
  List<Remark> remarks() {
    var remarks = new ArrayList<Remark>();
    if (!lost.isEmpty()) {
      remarks.add(Remark.of(Kind.CHANGED, file, "lost", String.join(", ", lost)));
    }
    changes.forEach(code -> remarks.add(Remark.of(Kind.CHANGED, file, code)));
    return remarks;
  }

  private Text text(String words) {
    return language == Language.FR ? new Text(words, "") : new Text("", words);
  }

  private static Element interaction(Element body) throws UnreadableItemException {
    var found = new ArrayList<Element>();
    collect(body, found);
    refuse(found.isEmpty(), "none");
    refuse(found.size() > 1, "several", found.size());
    var name = found.getFirst().getLocalName();
    refuse(!WITH_OPTIONS.contains(name) && !name.equals(ENTRY), "interaction", name);
    return found.getFirst();
  }

  private static void collect(Element parent, List<Element> found) {
    for (var child : Xml.children(parent)) {
      if (child.getLocalName().endsWith("-interaction")) {
        found.add(child);
      } else {
        collect(child, found);
      }
    }
  }

  /** The words around an interaction. */
  private final class Asked {
    private final String before;
    private final String after;
    private final String prompt;

    Asked(Element body, Element interaction) throws UnreadableItemException {
      boolean isEntry = interaction.getLocalName().equals(ENTRY);
      var mark = isEntry ? BodyText.FIELD : "";
      var whole = isEntry ? words.read(body) : without(body, interaction);
      int at = isEntry ? whole.indexOf(mark) : whole.length();
      this.before = BodyText.tidy(whole.substring(0, at));
      this.after = isEntry ? BodyText.tidy(whole.substring(at + mark.length())) : "";
      var asked = Xml.child(interaction, "qti-prompt");
      this.prompt = asked.isPresent() ? words.read(asked.get()) : "";
    }

    /** The words of the body; an interaction with options stands for none. */
    private String without(Element body, Element interaction) throws UnreadableItemException {
      var parent = interaction.getParentNode();
      var place = interaction.getNextSibling();
      parent.removeChild(interaction);
      var text = words.read(body);
      parent.insertBefore(interaction, place);
      return text;
    }

    /** True where what follows the field is its unit. */
    private boolean endsWithUnit() {
      return after.length() <= LONGEST_UNIT && !after.contains("\n") && !before.isEmpty();
    }

    String unit() {
      return endsWithUnit() ? after : "";
    }

    String question() {
      if (!prompt.isEmpty()) {
        return prompt;
      }
      return after.isEmpty() || isNumber() && endsWithUnit()
          ? before
          : BodyText.tidy(before + " " + BodyText.FIELD + " " + after);
    }

    /** The words of the body, where the question stands in a prompt. */
    String document() {
      return prompt.isEmpty() ? "" : before;
    }
  }

  private Task task(Element interaction, Asked asked) throws UnreadableItemException {
    return switch (interaction.getLocalName()) {
      case "qti-choice-interaction" -> choice(interaction);
      case "qti-order-interaction" -> ordering(interaction);
      case "qti-match-interaction" -> matching(interaction);
      case "qti-hotspot-interaction" -> hotSpot(interaction);
      default -> isNumber() ? number(asked) : shortText(interaction);
    };
  }

  private Element declaration() throws UnreadableItemException {
    return Xml.child(root, "qti-response-declaration")
        .orElseThrow(() -> new UnreadableItemException("key"));
  }

  private boolean isNumber() {
    return Xml.child(root, "qti-response-declaration")
        .map(declaration -> declaration.getAttribute("base-type"))
        .filter(type -> type.equals("float") || type.equals("integer"))
        .isPresent();
  }

  /** The right answer: as declared, or else all that earns points. */
  private List<String> correct() throws UnreadableItemException {
    var declared =
        Xml.children(declaration(), "qti-correct-response").stream()
            .flatMap(correct -> Xml.children(correct, "qti-value").stream())
            .map(value -> value.getTextContent().strip())
            .toList();
    var mapped = mapped();
    refuse(declared.isEmpty() && mapped.isEmpty(), "key");
    if (!mapped.isEmpty() && !isText()) {
      changes.add("partial");
    }
    return declared.isEmpty() ? List.copyOf(mapped) : declared;
  }

  private boolean isText() throws UnreadableItemException {
    return declaration().getAttribute("base-type").equals("string");
  }

  private Set<String> mapped() throws UnreadableItemException {
    var mapped = new LinkedHashSet<String>();
    for (var mapping : Xml.children(declaration(), "qti-mapping")) {
      for (var entry : Xml.children(mapping, "qti-map-entry")) {
        if (points(entry) > 0) {
          mapped.add(entry.getAttribute("map-key"));
        }
      }
    }
    return mapped;
  }

  private static double points(Element entry) {
    return number(entry.getAttribute("mapped-value")).map(BigDecimal::doubleValue).orElse(0.0);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private Map<String, Text> options(List<Element> choices) throws UnreadableItemException {
    var options = new LinkedHashMap<String, Text>();
    for (var choice : choices) {
      var option = words.read(choice);
      refuse(option.isEmpty(), "option");
      options.put(choice.getAttribute("identifier"), text(option));
    }
    refuse(options.size() < 2 || options.size() < choices.size(), "options");
    return options;
  }

  /** The numbers of options from 1. */
  private static List<Integer> numbers(Set<String> identifiers, List<String> named)
      throws UnreadableItemException {
    var order = List.copyOf(identifiers);
    refuse(!identifiers.containsAll(named), "key");
    return named.stream().map(identifier -> order.indexOf(identifier) + 1).toList();
  }

  private Task choice(Element interaction) throws UnreadableItemException {
    var options = options(Xml.children(interaction, "qti-simple-choice"));
    var key = numbers(options.keySet(), correct());
    var texts = List.copyOf(options.values());
    if (declaration().getAttribute("cardinality").equals("single")) {
      refuse(key.size() != 1, "key");
      return new Single(texts, key.getFirst());
    }
    return new Multiple(texts, new HashSet<>(key));
  }

  private Task ordering(Element interaction) throws UnreadableItemException {
    var options = options(Xml.children(interaction, "qti-simple-choice"));
    var order = correct();
    refuse(
        order.size() != options.size() || !options.keySet().equals(new HashSet<>(order)), "order");
    return new Ordering(order.stream().map(options::get).toList());
  }

  private Task matching(Element interaction) throws UnreadableItemException {
    var sets = Xml.children(interaction, "qti-simple-match-set");
    refuse(sets.size() != 2, "match");
    var left = options(Xml.children(sets.getFirst(), "qti-simple-associable-choice"));
    var right = options(Xml.children(sets.getLast(), "qti-simple-associable-choice"));
    var pairs = new LinkedHashMap<String, String>();
    for (var pair : correct()) {
      var ends = pair.split("\\s+", -1);
      refuse(ends.length != 2 || pairs.putIfAbsent(ends[0], ends[1]) != null, "match");
    }
    refuse(!pairs.keySet().equals(left.keySet()), "match");
    return new Matching(
        List.copyOf(left.values()),
        List.copyOf(right.values()),
        numbers(right.keySet(), left.keySet().stream().map(pairs::get).toList()));
  }

  private Task hotSpot(Element interaction) throws UnreadableItemException {
    var places = Xml.children(interaction, "qti-hotspot-choice");
    var names = places.stream().map(place -> place.getAttribute("identifier")).toList();
    var key = numbers(new LinkedHashSet<>(names), correct());
    refuse(key.size() != 1 || places.size() < 2, "spot");
    var image = image(interaction);
    var scale = scale(image);
    var regions = new ArrayList<Region>();
    for (var place : places) {
      regions.add(scale.apply(region(place)));
    }
    return new HotSpot(path(image), regions, labels(places), key.getFirst());
  }

  /** How much larger a picture is than it is shown: places are told as it is shown. */
  private record Scale(double width, double height) {
    private static final double NOTHING = 0.01;

    boolean isOne() {
      return Math.abs(width - 1) < NOTHING && Math.abs(height - 1) < NOTHING;
    }

    Region apply(Region told) {
      return isOne()
          ? told
          : new Region(
              (int) Math.round(told.x() * width),
              (int) Math.round(told.y() * height),
              (int) Math.round(told.width() * width),
              (int) Math.round(told.height() * height));
    }
  }

  private Scale scale(Element image) throws UnreadableItemException {
    var picture = picture(path(image));
    var shown = Stream.of("width", "height").map(side -> number(image.getAttribute(side))).toList();
    if (shown.stream().anyMatch(side -> side.filter(told -> told.signum() > 0).isEmpty())) {
      return new Scale(1, 1);
    }
    var scale =
        new Scale(
            picture.width() / shown.getFirst().orElseThrow().doubleValue(),
            picture.height() / shown.getLast().orElseThrow().doubleValue());
    if (!scale.isOne()) {
      changes.add("scaled");
    }
    return scale;
  }

  private List<Text> labels(List<Element> places) {
    var labels = places.stream().map(place -> place.getAttribute("hotspot-label").strip()).toList();
    if (labels.stream().anyMatch(String::isEmpty)) {
      changes.add("labels");
    }
    return labels.stream().map(this::text).toList();
  }

  private Region region(Element place) throws UnreadableItemException {
    var numbers = new ArrayList<Integer>();
    for (var coordinate : place.getAttribute("coords").split("[\\s,]+", -1)) {
      numbers.add(
          number(coordinate)
              .filter(value -> value.abs().compareTo(BigDecimal.valueOf(10_000)) < 0)
              .map(BigDecimal::intValue)
              .orElseThrow(() -> new UnreadableItemException("spot")));
    }
    var shape = place.getAttribute("shape");
    if (shape.equals("circle") && numbers.size() == 3) {
      changes.add("circle");
      int radius = numbers.get(2);
      return new Region(numbers.get(0) - radius, numbers.get(1) - radius, 2 * radius, 2 * radius);
    }
    refuse(!shape.equals("rect") || numbers.size() != 4, "shape", shape);
    return new Region(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2) - numbers.get(0),
        numbers.get(3) - numbers.get(1));
  }

  private static Element image(Element interaction) throws UnreadableItemException {
    return Stream.of("img", "object")
        .flatMap(name -> Xml.children(interaction, name).stream())
        .filter(image -> !source(image).isEmpty())
        .findFirst()
        .orElseThrow(() -> new UnreadableItemException("picture"));
  }

  private static String source(Element image) {
    return image.getAttribute("src") + image.getAttribute("data");
  }

  /** The path of the picture in the package. */
  private String path(Element image) throws UnreadableItemException {
    return PackageFiles.resolve(file, source(image))
        .orElseThrow(() -> new UnreadableItemException("picture"));
  }

  private Optional<Picture> picture(Task task) throws UnreadableItemException {
    return task instanceof HotSpot spot ? Optional.of(picture(spot.picture())) : Optional.empty();
  }

  private Picture picture(String path) throws UnreadableItemException {
    var bytes = files.find(path).orElseThrow(() -> new UnreadableItemException("picture"));
    if (path.endsWith(".svg")) {
      return svg(bytes);
    }
    refuse(PixelPicture.kind(bytes).isEmpty(), "image", path);
    return PixelPicture.read(bytes)
        .orElseThrow(() -> new UnreadableItemException("pixels", path))
        .drawing();
  }

  private static Picture svg(byte[] bytes) throws UnreadableItemException {
    try {
      var drawing = Xml.parse(bytes);
      var svg = new String(bytes, StandardCharsets.UTF_8);
      return new Picture(size(drawing, "width"), size(drawing, "height"), svg);
    } catch (SAXException _) {
      throw new UnreadableItemException("picture");
    }
  }

  private static int size(Element drawing, String side) throws UnreadableItemException {
    return number(drawing.getAttribute(side).replaceFirst("px$", ""))
        .filter(value -> value.signum() > 0 && value.precision() - value.scale() <= 4)
        .map(BigDecimal::intValue)
        .orElseThrow(() -> new UnreadableItemException("picture"));
  }

  private Task shortText(Element interaction) throws UnreadableItemException {
    var accepted = new LinkedHashSet<>(correct());
    accepted.addAll(mapped());
    refuse(accepted.stream().anyMatch(String::isBlank), "key");
    refuse(!isText(), "key");
    if (Xml.below(declaration(), "qti-map-entry").stream()
        .anyMatch(entry -> entry.getAttribute("case-sensitive").equals("true"))) {
      changes.add("case");
    }
    int edits =
        number(interaction.getAttribute("data-essor-edits"))
            .map(BigDecimal::intValue)
            .filter(value -> value >= 0 && value <= 3)
            .orElse(0);
    var right = List.copyOf(accepted);
    return language == Language.FR
        ? new ShortText(right, List.of(), edits)
        : new ShortText(List.of(), right, edits);
  }

  private Task number(Asked asked) throws UnreadableItemException {
    var value = number(correct().getFirst()).orElseThrow(() -> new UnreadableItemException("key"));
    return new Numeric(value, tolerance(value), text(asked.unit()));
  }

  /** How far from the value is still right: the smaller side where they differ. */
  private BigDecimal tolerance(BigDecimal value) {
    var equals = Xml.below(root, "qti-equal").stream().findFirst();
    if (equals.isEmpty()) {
      return BigDecimal.ZERO;
    }
    var sides =
        Stream.of(equals.get().getAttribute("tolerance").strip().split("\\s+", -1))
            .flatMap(side -> number(side).stream())
            .toList();
    if (sides.size() == 2 && sides.getFirst().compareTo(sides.getLast()) != 0) {
      changes.add("tolerance");
    }
    var least = sides.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    return switch (equals.get().getAttribute("tolerance-mode")) {
      case "absolute" -> least;
      case "relative" -> value.abs().multiply(least).movePointLeft(2).stripTrailingZeros();
      default -> BigDecimal.ZERO;
    };
  }

  /** The first feedback; what others say besides is noted as lost. */
  private String explanation() throws UnreadableItemException {
    var feedback = Xml.children(root, "qti-modal-feedback");
    if (feedback.isEmpty()) {
      return "";
    }
    if (feedback.size() > 1) {
      changes.add("feedback");
    }
    return words.read(
        Xml.child(feedback.getFirst(), "qti-content-body").orElse(feedback.getFirst()));
  }

  private Optional<Text> document(Asked asked) throws UnreadableItemException {
    var parts = new ArrayList<String>();
    for (var reference : Xml.children(root, "qti-assessment-stimulus-ref")) {
      parts.add(stimulus(reference));
    }
    parts.add(asked.document());
    var document = String.join("\n\n", parts).strip();
    return document.isEmpty() ? Optional.empty() : Optional.of(text(document));
  }

  private String stimulus(Element reference) throws UnreadableItemException {
    var address = reference.getAttribute("href");
    var bytes =
        PackageFiles.resolve(file, address)
            .flatMap(files::find)
            .orElseThrow(() -> new UnreadableItemException("stimulus", address));
    try {
      var body = Xml.child(Xml.parse(bytes), "qti-stimulus-body");
      return words.read(body.orElseThrow(() -> new UnreadableItemException("stimulus", address)));
    } catch (SAXException _) {
      throw new UnreadableItemException("stimulus", address);
    }
  }
}
