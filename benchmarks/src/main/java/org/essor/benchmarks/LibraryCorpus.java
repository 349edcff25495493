package org.essor.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.essor.search.Item;
import org.essor.search.Item.Words;
import org.essor.search.SearchLanguage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries of the library and others made from them: titles, sentences and paragraphs of the
 * real ones put together anew, with invented names, so that the vocabulary grows as a real one
 * would.
 *
 * @param items the real ones first
 */
record LibraryCorpus(List<Item> items) {

  private static final String[] SYLLABLES =
      ("ba be bi bo cal cen dor dex fa fi gra gen hel ia jo ka lin lo med mo nar no ox pra qui ra"
              + " ris sa sol tel ti ur val vi wex yo za")
          .split(" ");

  /** Takes the entries of a running site and makes as many others as are missing. */
  static LibraryCorpus of(RunningSite site, int size, Random random)
      throws IOException, InterruptedException {
    var items = new ArrayList<Item>();
    for (var kind : read(site.home().resolve("/api/v1/library"))) {
      var list = read(site.home().resolve(kind.get("href").asString()));
      list.get("entries").forEach(entry -> items.add(item(entry)));
    }
    var real = List.copyOf(items);
    while (items.size() < size) {
      items.add(made(real, items.size(), random));
    }
    return new LibraryCorpus(List.copyOf(items));
  }

  private static JsonNode read(URI address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      return JsonMapper.shared().readTree(answer.body());
    }
  }

  private static Item item(JsonNode entry) {
    return new Item(
        entry.get("href").asString(),
        entry.get("kind").asString(),
        words(entry, "fr"),
        words(entry, "en"),
        1);
  }

  private static Words words(JsonNode entry, String language) {
    var body = new ArrayList<String>();
    entry.get("facts").values().forEach(fact -> body.add(fact.get(language).asString()));
    for (var table : entry.get("tables")) {
      for (var row : table.get("rows")) {
        body.add(
            row.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(line -> line.get(language).asString())
                .collect(Collectors.joining(" · ")));
      }
    }
    var names = entry.get("names").valueStream().map(JsonNode::asString).toList();
    return new Words(
        entry.get("title").get(language).asString(),
        names,
        entry.get("summary").get(language).asString(),
        body);
  }

  private static Item made(List<Item> real, int number, Random random) {
    var one = real.get(random.nextInt(real.size()));
    var other = real.get(random.nextInt(real.size()));
    var name = name(random);
    return new Item(
        "made/" + number,
        one.kind(),
        made(one.french(), other.french(), name),
        made(one.english(), other.english(), name),
        1);
  }

  private static Words made(Words one, Words other, String name) {
    var first = one.title().split(" ");
    var second = other.title().split(" ");
    var title =
        name
            + " "
            + String.join(" ", Arrays.copyOf(first, (first.length + 1) / 2))
            + " "
            + String.join(" ", Arrays.copyOfRange(second, second.length / 2, second.length));
    var body = new ArrayList<>(other.body().subList(0, Math.min(6, other.body().size())));
    body.add(one.summary());
    return new Words(title, List.of(name), other.summary(), body);
  }

  private static String name(Random random) {
    return random
        .ints(3 + random.nextInt(2), 0, SYLLABLES.length)
        .mapToObj(i -> SYLLABLES[i])
        .collect(Collectors.joining());
  }

  /**
   * Something that a reader types.
   *
   * @param meant what he would have typed without an error
   * @param from the item that he has in mind
   */
  record Typed(String text, String meant, SearchLanguage language, Item from) {

    boolean isMistyped() {
      return !text.equals(meant);
    }

    Typed corrected() {
      return new Typed(meant, meant, language, from);
    }
  }

  /** One to three words of a title, in either language; every other time one is mistyped. */
  List<Typed> queries(int count, Random random) {
    var queries = new ArrayList<Typed>();
    while (queries.size() < count) {
      var item = items.get(random.nextInt(items.size()));
      var language = random.nextBoolean() ? SearchLanguage.FRENCH : SearchLanguage.ENGLISH;
      var said = language == SearchLanguage.FRENCH ? item.french() : item.english();
      var words =
          Arrays.stream(said.title().split("[^\\p{L}\\p{N}]+"))
              .filter(word -> word.length() > 3)
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(words, random);
      var kept = new ArrayList<>(words.subList(0, Math.min(words.size(), 1 + random.nextInt(3))));
      if (!kept.isEmpty()) {
        var meant = String.join(" ", kept);
        if (queries.size() % 2 == 0) {
          kept.set(0, mistyped(kept.getFirst(), random));
        }
        queries.add(new Typed(String.join(" ", kept), meant, language, item));
      }
    }
    return queries;
  }

  /** A letter left out, doubled, replaced, or swapped with the next: another word for certain. */
  private static String mistyped(String word, Random random) {
    var typed = word;
    while (typed.equals(word)) {
      typed = changed(word, random);
    }
    return typed;
  }

  private static String changed(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    var before = word.substring(0, at);
    var letter = word.substring(at, at + 1);
    var after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> before + "e" + after;
      default -> before + after.charAt(0) + letter + after.substring(1);
    };
  }
}
