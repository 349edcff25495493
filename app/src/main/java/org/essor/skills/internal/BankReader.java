package org.essor.skills.internal;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.References;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Bank;
import org.essor.skills.Citation;
import org.essor.skills.Framework;
import org.essor.skills.Item;
import org.essor.skills.Item.Calibration;
import org.essor.skills.Item.Calibration.Errors;
import org.essor.skills.Item.Traits;
import org.essor.skills.Picture;
import org.essor.skills.Task.HotSpot;

/** Reads the folder {@code skills/}, and says of all that is wrong where it stands. */
final class BankReader {

  private static final String ITEMS = "items/";
  private static final String PICTURES = ".svg";
  private static final Pattern WIDTH = Pattern.compile("<svg[^>]*?\\swidth=\"(\\d{1,4})");
  private static final Pattern HEIGHT = Pattern.compile("<svg[^>]*?\\sheight=\"(\\d{1,4})");

  private static final Map<String, Boolean> TRUE_OR_FALSE = Map.of("true", true, "false", false);

  private final RegulationFiles files;
  private final Predicate<String> later;
  private final Problems problems = new Problems();

  private BankReader(RegulationFiles files, Predicate<String> later) {
    this.files = files;
    this.later = later;
  }

  /** The files of a folder that make a bank; what else stands there is another's. */
  static RegulationFiles parts(RegulationFiles folder) {
    var parts = new TreeMap<>(folder.contents());
    parts.keySet().removeIf(path -> !path.matches(FrameworkReader.FILE + "|(items|pictures)/.*"));
    return new RegulationFiles(parts);
  }

  /**
   * Reads a bank.
   *
   * @throws org.essor.journeys.InvalidRegulationException where anything does not hold together
   */
  static Bank read(RegulationFiles files) {
    return read(files, _ -> false);
  }

  /**
   * Reads a bank.
   *
   * @param later competences that the framework may lack: the items that ask about one are left out
   * @throws org.essor.journeys.InvalidRegulationException where anything does not hold together
   */
  static Bank read(RegulationFiles files, Predicate<String> later) {
    return new BankReader(files, later).read();
  }

  /** The framework alone. */
  static Framework frameworkOf(RegulationFiles files) {
    var reader = new BankReader(files, _ -> false);
    var framework = new FrameworkReader(reader.problems).read(files);
    reader.problems.refuseIfAny();
    return framework;
  }

  private Bank read() {
    var framework = new FrameworkReader(problems).read(files);
    var pictures = pictures();
    var items = items(framework, pictures);
    if (items.isEmpty()) {
      problems.add(ITEMS, "", "holds no item");
    }
    problems.refuseIfAny();
    return new Bank(files.fingerprint(), framework, withMutualEnemies(items), pictures);
  }

  private Map<String, Picture> pictures() {
    var pictures = new TreeMap<String, Picture>();
    for (var path : files.paths(PICTURES)) {
      var svg = files.text(path).orElse("");
      var width = WIDTH.matcher(svg);
      var height = HEIGHT.matcher(svg);
      if (width.find() && height.find()) {
        pictures.put(
            path,
            new Picture(Integer.parseInt(width.group(1)), Integer.parseInt(height.group(1)), svg));
      } else {
        problems.add(path, "", "its <svg> needs a width and a height in whole numbers");
      }
    }
    return pictures;
  }

  private SequencedMap<String, Item> items(Framework framework, Map<String, Picture> pictures) {
    var items = new LinkedHashMap<String, Item>();
    var places = new HashMap<String, Entry>();
    var waiting = new HashSet<String>();
    for (var document : new ContentFiles(files, problems).documents(ITEMS)) {
      document.only("items");
      for (var entry : document.list("items", "id")) {
        var item = item(entry);
        if (framework.findCompetence(item.competence()).isEmpty()) {
          if (later.test(item.competence())) {
            waiting.add(item.id());
            continue;
          }
          entry.problem("competence", "is not in the framework: " + item.competence());
        }
        check(entry, item, pictures);
        if (items.putIfAbsent(item.id(), item) != null) {
          entry.problem("id", "stands in another file too");
        }
        places.put(item.id(), entry);
      }
    }
    items.values().stream()
        .forEach(item ->
            item.traits().enemies().stream()
                .filter(enemy -> !waiting.contains(enemy))
                .filter(enemy -> !items.containsKey(enemy) || enemy.equals(item.id()))
                .forEach(enemy ->
                    Optional.ofNullable(places.get(item.id()))
                        .ifPresent(at -> at.problem("enemies", "there is no other " + enemy))));
    return items;
  }

  private static Item item(Entry entry) {
    var item =
        new Item(
            entry.text("id"),
            entry.text("competence"),
            new TaskReader(entry).read(),
            entry.both("question"),
            entry.both("explanation"),
            document(entry),
            traits(entry),
            source(entry));
    TaskReader.refuseOtherFields(entry);
    return item;
  }

  private static Optional<Text> document(Entry entry) {
    if (!entry.has("document")) {
      return Optional.empty();
    }
    var document = entry.child("document");
    document.only("fr", "en");
    return Optional.of(new Text(document.text("fr"), document.text("en")));
  }

  private static Traits traits(Entry entry) {
    entry.text("accessible");
    return new Traits(
        within(entry, "difficulty", -4, 4),
        flag(entry, "accessible"),
        (int) within(entry, "minutes", 1, 15),
        new TreeSet<>(entry.texts("enemies")),
        calibration(entry),
        flag(entry, "pretest"),
        flag(entry, "secret"));
  }

  private static boolean flag(Entry entry, String field) {
    return entry.oneOf(field, TRUE_OR_FALSE, false);
  }

  private static Optional<Calibration> calibration(Entry entry) {
    if (!entry.has("calibration")) {
      return Optional.empty();
    }
    var given = entry.child("calibration");
    given.only("a", "b", "c", "errors", "responses", "date");
    var date = given.date("date");
    if (date.isEmpty()) {
      given.problem("date", "is missing: the day on which it was computed");
    }
    return Optional.of(
        new Calibration(
            within(given, "a", 0.05, 10),
            within(given, "b", -8, 8),
            given.has("c") ? within(given, "c", 0, 0.9) : 0,
            errors(given),
            (int) within(given, "responses", 1, 1e9),
            date.orElse(LocalDate.EPOCH)));
  }

  private static Errors errors(Entry given) {
    var errors = given.child("errors");
    errors.only("a", "b", "c");
    return new Errors(
        within(errors, "a", 0, 100),
        within(errors, "b", 0, 100),
        errors.has("c") ? within(errors, "c", 0, 1) : 0);
  }

  private static double within(Entry entry, String field, double least, double most) {
    entry.text(field);
    var number = entry.number(field).map(value -> value.doubleValue()).orElse(least);
    if (number < least || number > most) {
      entry.problem(field, "must be between %s and %s".formatted(least, most));
    }
    return number;
  }

  /** The source of an entry, in its field of this name. */
  static Citation source(Entry entry) {
    var source = entry.child("source");
    source.only("title", "url", "tag", "checked");
    source.text("tag");
    var checked = source.date("checked");
    if (checked.isEmpty()) {
      source.problem("checked", "is missing: the date on which the source was last read");
    }
    return new Citation(
        title(source),
        url(source),
        source.oneOf("tag", References.TAGS, Evidence.MEMORY),
        checked.orElse(LocalDate.EPOCH));
  }

  private static Text title(Entry source) {
    if (source.isText("title")) {
      return new Text(source.text("title"), source.text("title"));
    }
    var title = source.child("title");
    return new Text(title.text("fr"), title.text("en"));
  }

  private static Optional<URI> url(Entry source) {
    try {
      return source.find("url").map(URI::create);
    } catch (IllegalArgumentException _) {
      source.problem("url", "is not an address");
      return Optional.empty();
    }
  }

  private static void check(Entry entry, Item item, Map<String, Picture> pictures) {
    if (item.task() instanceof HotSpot spot) {
      var picture = Optional.ofNullable(pictures.get(spot.picture()));
      if (picture.isEmpty()) {
        entry.problem("picture", "there is no file " + spot.picture());
      }
      picture
          .filter(drawn -> !areInside(spot, drawn))
          .ifPresent(_ -> entry.problem("regions", "reach out of the picture"));
    }
  }

  private static boolean areInside(HotSpot spot, Picture picture) {
    return spot.regions().stream()
        .allMatch(region ->
            region.x() >= 0
                && region.y() >= 0
                && region.x() + region.width() <= picture.width()
                && region.y() + region.height() <= picture.height());
  }

  /** Whoever is named as an enemy names the other too. */
  private static SequencedMap<String, Item> withMutualEnemies(SequencedMap<String, Item> items) {
    var enemies = new HashMap<String, TreeSet<String>>();
    items
        .values()
        .forEach(item ->
            item.traits().enemies().stream()
                .filter(items::containsKey)
                .forEach(enemy -> {
                  enemies.computeIfAbsent(item.id(), _ -> new TreeSet<>()).add(enemy);
                  enemies.computeIfAbsent(enemy, _ -> new TreeSet<>()).add(item.id());
                }));
    var mutual = new LinkedHashMap<String, Item>();
    items.forEach(
        (id, item) -> mutual.put(id, item.withEnemies(enemies.getOrDefault(id, new TreeSet<>()))));
    return mutual;
  }

  /** The same field in both languages, line by line. */
  static List<Text> lines(Entry entry, String field) {
    var french = entry.child("fr").texts(field);
    var english = entry.child("en").texts(field);
    if (french.size() != english.size()) {
      entry.problem(
          "en." + field,
          "has %d lines where the French has %d".formatted(english.size(), french.size()));
    }
    return IntStream.range(0, Math.min(french.size(), english.size()))
        .mapToObj(i -> new Text(french.get(i), english.get(i)))
        .toList();
  }
}
