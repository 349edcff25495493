package org.essor.items.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.items.Content;
import org.essor.items.ItemId;
import org.essor.skills.Item.Calibration;
import tools.jackson.databind.json.JsonMapper;

/** Writes an item as a file of the bank. JSON is YAML, and quotes every text safely. */
final class ItemFormat {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Content content;

  private ItemFormat(Content content) {
    this.content = content;
  }

  /**
   * How it stands in the bank.
   *
   * @param enemies those that stand in the bank too
   * @param pretest whether it is asked without counting
   */
  record Standing(List<String> enemies, Optional<Calibration> calibration, boolean pretest) {
    static final Standing DRAFT = new Standing(List.of(), Optional.empty(), false);
  }

  /** The path of an item's file. */
  static String path(ItemId item) {
    return "items/" + item + ".yaml";
  }

  /** Writes an item that is complete. */
  static String write(ItemId id, Content content, Standing standing) {
    return MAPPER.writeValueAsString(
        Map.of("items", List.of(new ItemFormat(content).item(id, standing))));
  }

  private Map<String, Object> item(ItemId id, Standing standing) {
    var item = new LinkedHashMap<String, Object>();
    item.put("id", id.value());
    item.put("competence", content.get("competence"));
    item.put("type", content.type().name().toLowerCase(Locale.ROOT));
    item.put("difficulty", plain("difficulty"));
    item.put("accessible", "" + content.isAccessible());
    item.put("minutes", plain("minutes"));
    item.put("enemies", standing.enemies());
    item.put("pretest", "" + standing.pretest());
    item.put("secret", "true");
    standing.calibration().ifPresent(found -> item.put("calibration", calibration(found)));
    item.put("source", source());
    if (content.has("document.fr")) {
      item.put("document", both("document"));
    }
    item.put("fr", words("fr"));
    item.put("en", words("en"));
    putTask(item);
    return item;
  }

  private String plain(String field) {
    return content.number(field).map(number -> number.toPlainString()).orElse("");
  }

  private static Map<String, Object> calibration(Calibration found) {
    return Map.of(
        "a", "" + found.a(),
        "b", "" + found.b(),
        "c", "" + found.c(),
        "errors", Map.of("a", "" + found.errors().a(), "b", "" + found.errors().b()),
        "responses", "" + found.responses(),
        "date", found.date().toString());
  }

  private Map<String, Object> source() {
    var source = new LinkedHashMap<String, Object>();
    source.put("title", both("source.title"));
    source.put("url", content.get("source.url"));
    source.put("tag", content.get("source.tag"));
    source.put("checked", content.date("source.checked").map(LocalDate::toString).orElse(""));
    return source;
  }

  private Map<String, String> both(String field) {
    return Map.of("fr", content.get(field + ".fr"), "en", content.get(field + ".en"));
  }

  private Map<String, Object> words(String language) {
    var words = new LinkedHashMap<String, Object>();
    words.put("question", content.get("question." + language));
    words.put("explanation", content.get("explanation." + language));
    for (var list : content.type().lists()) {
      words.put(list.equals("option") ? "options" : list, lines(list, language));
    }
    return words;
  }

  private List<String> lines(String list, String language) {
    return content.lines(list).stream()
        .map(line -> content.get(list + "." + line + "." + language))
        .toList();
  }

  private void putTask(Map<String, Object> item) {
    switch (content.type()) {
      case SINGLE, MULTIPLE -> item.put("key", key());
      case MATCHING -> item.put("key", pairs());
      case ORDERING -> {}
      case TEXT -> putWords(item);
      case NUMBER -> putNumber(item);
      case HOTSPOT -> putPicture(item);
    }
  }

  private List<String> key() {
    var lines = content.lines("option");
    return lines.stream()
        .filter(line -> content.has("key." + line))
        .map(line -> "" + (lines.indexOf(line) + 1))
        .toList();
  }

  private List<String> pairs() {
    var right = content.lines("right");
    return content.lines("left").stream()
        .map(line -> Integer.valueOf(content.get("pair." + line)))
        .map(line -> "" + (right.indexOf(line) + 1))
        .toList();
  }

  private void putWords(Map<String, Object> item) {
    item.put("accept", Map.of("fr", accepted("fr"), "en", accepted("en")));
    item.put("edits", content.has("edits") ? content.get("edits") : "0");
  }

  private List<String> accepted(String language) {
    return Stream.of(content.get("accept." + language).split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private void putNumber(Map<String, Object> item) {
    item.put("value", plain("value"));
    item.put("tolerance", content.has("tolerance") ? plain("tolerance") : "0");
    if (content.has("unit.fr")) {
      item.put("unit", both("unit"));
    }
  }

  private void putPicture(Map<String, Object> item) {
    item.put("picture", content.get("picture"));
    var regions = new ArrayList<Map<String, String>>();
    for (int line : content.lines("option")) {
      var region = new LinkedHashMap<String, String>();
      for (var side : List.of("x", "y", "width", "height")) {
        region.put(side, content.get("region." + line + "." + side));
      }
      regions.add(region);
    }
    item.put("regions", regions);
    item.put("key", key());
  }
}
