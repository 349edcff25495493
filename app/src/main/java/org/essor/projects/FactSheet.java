package org.essor.projects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Edition;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Schedule;

/**
 * All that is known of a project, each fact once: words by key, in the order in which they were
 * first told. The fold of its history. Immutable.
 *
 * @param words as {@link FactWords} writes them, by {@link FactKey}
 */
public record FactSheet(SequencedMap<String, String> words) {

  /** The identifier of the first function of every product. */
  public static final String FIRST_MODULE = "m0";

  public FactSheet {
    words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
  }

  /** Writes answers that no project holds yet, in the order in which they were given. */
  public static FactSheet of(Answers answers, Edition edition) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < answers.modules().size(); i++) {
      ids.add("m" + i);
    }
    var sheet = new Writer(answers, ids).sheet();
    var sorted = new LinkedHashMap<String, String>();
    sheet.words.keySet().stream()
        .sorted(Comparator.comparingInt(key -> rank(FactKey.of(key), answers, edition)))
        .forEach(key -> sheet.find(key).ifPresent(word -> sorted.put(key, word)));
    return new FactSheet(sorted);
  }

  /** Functions, then answers as they were given, then dates. */
  private static int rank(FactKey key, Answers answers, Edition edition) {
    if (!key.isFact()) {
      return key.kind().equals(FactKey.MODULE) ? -1 : Integer.MAX_VALUE;
    }
    var question = edition.regulation().askedBy().get(key.name());
    var position = question == null ? -1 : answers.order().indexOf(question.id());
    return position < 0 ? Integer.MAX_VALUE - 1 : position;
  }

  /** The identifiers of the functions of the product, at least one. */
  public List<String> modules() {
    var ids =
        words.keySet().stream()
            .map(FactKey::of)
            .filter(key -> key.kind().equals(FactKey.MODULE))
            .map(FactKey::name)
            .toList();
    return ids.isEmpty() ? List.of(FIRST_MODULE) : ids;
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(words.get(key));
  }

  /** Adds one change: a word that is replaced keeps its place. */
  public FactSheet with(String key, Optional<String> word) {
    var changed = new LinkedHashMap<>(words);
    if (word.isPresent()) {
      changed.put(key, word.get());
    } else {
      changed.remove(key);
    }
    return new FactSheet(changed);
  }

  /**
   * The changes that turn the answers of this sheet into others.
   *
   * @param after made from {@link #answers} of this sheet
   * @param newModule the identifier of a function that is added
   */
  public List<Wanted> changesTo(Answers after, String newModule) {
    var target = new Writer(after, modulesOf(after, newModule)).sheet();
    var changes = new ArrayList<Wanted>();
    words.keySet().stream()
        .filter(key -> !target.words.containsKey(key) && !key.equals(FactKey.NAME))
        .forEach(key -> changes.add(new Wanted(key, Optional.empty())));
    target.words.forEach((key, word) -> {
      if (!word.equals(words.get(key))) {
        changes.add(new Wanted(key, Optional.of(word)));
      }
    });
    return changes;
  }

  /** The identifier of the function that questions are about in changed answers. */
  public String currentModule(Answers after, String newModule) {
    return modulesOf(after, newModule).get(after.current());
  }

  private List<String> modulesOf(Answers after, String newModule) {
    var ids = new ArrayList<>(modules());
    var count = after.modules().size();
    if (count == ids.size() - 1) {
      ids.remove(removed(after));
    }
    while (ids.size() > count) {
      ids.removeLast();
    }
    for (int more = 0; ids.size() < count; more++) {
      ids.add(newModule + (more == 0 ? "" : "x" + more));
    }
    return ids;
  }

  /** The position of the function that is no longer there: the first that differs. */
  private int removed(Answers after) {
    var before = modules().stream().map(this::module).toList();
    int position = 0;
    while (position < after.modules().size()
        && before.get(position).equals(after.modules().get(position))) {
      position++;
    }
    return position;
  }

  private ProductModule module(String id) {
    return new ProductModule(
        find(FactKey.MODULE + ":" + id).map(FactWords::text).orElse(""), facts(id));
  }

  /** The facts of one kind: of the whole product, or of a function. */
  private Facts facts(String kind) {
    var known = new HashMap<String, Value>();
    var declined = new HashSet<String>();
    of(kind)
        .forEach((name, word) -> {
          if (word.equals(FactWords.DECLINED)) {
            declined.add(name);
          } else {
            known.put(name, FactWords.value(word));
          }
        });
    return new Facts(known, declined);
  }

  private Map<String, String> of(String kind) {
    var start = kind + ":";
    var found = new HashMap<String, String>();
    words.forEach((key, word) -> {
      if (key.startsWith(start)) {
        found.put(key.substring(start.length()), word);
      }
    });
    return found;
  }

  private <V> Map<String, V> of(String kind, Function<String, V> read) {
    var found = new HashMap<String, V>();
    of(kind).forEach((name, word) -> found.put(name, read.apply(word)));
    return found;
  }

  /**
   * What is not told but belongs to answers.
   *
   * @param module the function that questions are about now; the first where there is no such
   * @param fingerprint of the rules that the project was last computed under
   */
  public record Circumstances(String module, String edition, String fingerprint, Instant savedAt) {}

  /** Reads the sheet as answers, for the pages of journeys. */
  public Answers answers(Edition edition, Circumstances now) {
    var modules = modules();
    return new Answers(
        now.edition(),
        now.fingerprint(),
        facts(FactKey.SHARED),
        modules.stream().map(this::module).toList(),
        Math.max(0, modules.indexOf(now.module())),
        order(edition),
        schedule(),
        now.savedAt(),
        find(FactKey.VARIANT).map(FactWords::text).orElse(""));
  }

  private List<String> order(Edition edition) {
    Set<String> questions = new LinkedHashSet<>();
    for (String key : words.keySet()) {
      var fact = FactKey.of(key);
      var question = fact.isFact() ? edition.regulation().askedBy().get(fact.name()) : null;
      if (question != null) {
        questions.add(question.id());
      }
    }
    return List.copyOf(questions);
  }

  private Schedule schedule() {
    return new Schedule(
        find(FactKey.START).map(FactWords::day),
        of(FactKey.DONE, FactWords::day),
        of(FactKey.ESTIMATE, FactWords::span),
        of(FactKey.SUSPENDED, FactWords::number));
  }

  /** Writes answers, the functions under their identifiers. */
  private record Writer(Answers answers, List<String> ids) {

    FactSheet sheet() {
      var words = new LinkedHashMap<String, String>();
      for (int i = 0; i < ids.size(); i++) {
        var name = answers.modules().get(i).name();
        words.put(FactKey.MODULE + ":" + ids.get(i), FactWords.of(name));
      }
      ordered().forEach(words::put);
      if (!answers.name().isEmpty()) {
        words.put(FactKey.VARIANT, FactWords.of(answers.name()));
      }
      answers.schedule().start().ifPresent(day -> words.put(FactKey.START, FactWords.of(day)));
      put(words, FactKey.DONE, answers.schedule().done(), FactWords::of);
      put(words, FactKey.ESTIMATE, answers.schedule().estimates(), FactWords::of);
      put(words, FactKey.SUSPENDED, answers.schedule().suspended(), FactWords::of);
      return new FactSheet(words);
    }

    /** The facts by name; the sheet that they change keeps the order in which they were told. */
    private SequencedMap<String, String> ordered() {
      var words = new TreeMap<String, String>();
      put(words, FactKey.SHARED, answers.shared());
      for (int i = 0; i < ids.size(); i++) {
        put(words, ids.get(i), answers.modules().get(i).facts());
      }
      return words;
    }

    private static void put(Map<String, String> words, String kind, Facts facts) {
      facts.declined().forEach(name -> words.put(kind + ":" + name, FactWords.DECLINED));
      facts.known().forEach((name, value) -> words.put(kind + ":" + name, FactWords.of(value)));
    }

    private static <V> void put(
        Map<String, String> words, String kind, Map<String, V> values, Function<V, String> write) {
      new TreeMap<>(values)
          .forEach((name, value) -> words.put(kind + ":" + name, write.apply(value)));
    }
  }
}
