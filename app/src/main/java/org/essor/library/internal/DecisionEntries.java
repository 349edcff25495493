package org.essor.library.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.decision.Decision;
import org.essor.decision.Rule;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.OutcomeText;
import org.essor.journeys.Edition;
import org.essor.journeys.Reference;
import org.essor.journeys.Regulation;
import org.essor.journeys.RuleText;
import org.essor.journeys.Text;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Facet;
import org.essor.library.LibraryEntry.Row;
import org.essor.library.LibraryEntry.Table;

/** The decision tables, and the obligations, actions and steps that they list. */
final class DecisionEntries {

  static final String FUNDING = "open_funding";
  private static final String STEPS = "roadmap_steps";
  private static final String ACTIONS = "helping_actions";

  /** Lists that are no obligations: funding, and what a reader thinks of his own project. */
  private static final Set<String> OTHER_LISTS =
      Set.of(FUNDING, "funding_to_watch", "cml_profile", STEPS);

  /** Tables of no more columns are drawn column by column; wider ones say each rule in words. */
  private static final int MOST_COLUMNS = 3;

  private final Edition edition;
  private final Regulation regulation;
  private final RuleWords words;
  private final Say say;
  private final Map<String, Decision> tables;

  DecisionEntries(Edition edition, Say say) {
    this.edition = edition;
    this.regulation = edition.regulation();
    this.words = new RuleWords(regulation, say);
    this.say = say;
    this.tables =
        edition.model().decisions().stream()
            .filter(decision -> !decision.rules().isEmpty())
            .collect(Collectors.toMap(Decision::name, Function.identity()));
  }

  static Address rules(String decision) {
    return new Address(Kind.RULES, decision);
  }

  /** One entry a decision table that has a title. */
  List<LibraryEntry> rules() {
    return regulation.decisions().values().stream()
        .filter(text -> tables.containsKey(text.decision()) && !text.title().isEmpty())
        .map(text -> rules(text, table(text)))
        .toList();
  }

  private Decision table(DecisionText text) {
    var table = tables.get(text.decision());
    if (table == null) {
      throw new IllegalArgumentException("No table for " + text.decision());
    }
    return table;
  }

  private LibraryEntry rules(DecisionText text, Decision table) {
    var draft =
        new Draft(rules(text.decision()), text.title(), text.about())
            .fact("decided-by", text.decidedBy().map(body -> body.name()))
            .fact("edition", edition.title())
            .table(asTable(text, table))
            .facet(topic(table));
    text.decidedBy().ifPresent(body -> draft.related(new Address(Kind.BODIES, body.id())));
    table.requires().stream()
        .filter(name -> tables.containsKey(name) && regulation.decisions().containsKey(name))
        .sorted()
        .forEach(name -> draft.related(rules(name)));
    listed(text).forEach(draft::related);
    var sources = table.rules().stream().flatMap(rule -> sources(text, rule)).toList();
    return draft.from(sources, editionDate());
  }

  LocalDate editionDate() {
    return edition.appliesFrom().orElse(LocalDate.EPOCH);
  }

  private Facet topic(Decision table) {
    int slash = table.file().indexOf('/');
    var folder = slash < 0 ? table.file() : table.file().substring(0, slash);
    return new Facet("topic", folder, say.orElse("library.topic." + folder, folder), 0);
  }

  private Optional<RuleText> why(DecisionText text, Rule rule) {
    return Optional.ofNullable(regulation.rules().get(text.decision() + "/" + rule.id()));
  }

  private Stream<Reference> sources(DecisionText text, Rule rule) {
    return why(text, rule).stream().flatMap(why -> why.sources().stream());
  }

  private Table asTable(DecisionText text, Decision table) {
    var columns = new ArrayList<Text>();
    boolean narrow = table.columns().size() <= MOST_COLUMNS;
    if (narrow) {
      table.columns().forEach(column -> columns.add(words.column(column)));
    } else {
      columns.add(say.of("library.rule.if"));
    }
    columns.add(say.of("library.rule.then"));
    columns.add(say.of("library.rule.because"));
    var rows = table.rules().stream().map(rule -> row(text, table, rule, narrow)).toList();
    return new Table(say.of("library.rule.caption", text.title()), columns, rows);
  }

  private Row row(DecisionText text, Decision table, Rule rule, boolean narrow) {
    var cells = new ArrayList<List<Text>>();
    if (narrow) {
      for (int i = 0; i < table.columns().size(); i++) {
        cells.add(List.of(words.cell(table.columns().get(i), rule.conditions().get(i).strip())));
      }
    } else {
      cells.add(words.conditions(table, rule));
    }
    cells.add(List.of(words.outcome(text, rule)));
    cells.add(because(text, rule));
    return new Row(rule.id(), cells);
  }

  private List<Text> because(DecisionText text, Rule rule) {
    var why = why(text, rule);
    var lines = new ArrayList<Text>();
    why.map(RuleText::why).filter(said -> !said.isEmpty()).ifPresent(lines::add);
    why.stream()
        .flatMap(said -> said.sources().stream())
        .distinct()
        .map(reference -> Cite.of(reference, say))
        .forEach(lines::add);
    return lines;
  }

  private List<Address> listed(DecisionText text) {
    return text.outcomes().keySet().stream()
        .map(value -> item(text, value))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The entry of an item of a list; none where it is no list, or one of something else. */
  private Optional<Address> item(DecisionText text, String value) {
    return switch (text.decision()) {
      case FUNDING, "funding_to_watch" -> Optional.of(new Address(Kind.FUNDING, value));
      case STEPS -> Optional.of(new Address(Kind.STEPS, value));
      case ACTIONS -> Optional.of(new Address(Kind.ACTIONS, value));
      default ->
          text.kind() == DecisionText.Kind.OBLIGATIONS && !OTHER_LISTS.contains(text.decision())
              ? Optional.of(new Address(Kind.OBLIGATIONS, text.decision() + "." + value))
              : Optional.empty();
    };
  }

  /** The items of all lists of obligations, each with the rules under which it applies. */
  List<LibraryEntry> obligations() {
    return regulation.decisions().values().stream()
        .filter(text -> text.kind() == DecisionText.Kind.OBLIGATIONS)
        .filter(text -> !OTHER_LISTS.contains(text.decision()))
        .flatMap(this::obligations)
        .toList();
  }

  private Stream<LibraryEntry> obligations(DecisionText text) {
    return text.outcomes().values().stream()
        .flatMap(outcome ->
            item(text, outcome.value()).stream()
                .map(address -> obligation(address, text, outcome)));
  }

  private LibraryEntry obligation(Address address, DecisionText text, OutcomeText outcome) {
    var draft =
        new Draft(address, outcome.label(), outcome.sentence())
            .fact("part-of", text.title())
            .fact("body", outcome.body().map(body -> body.name()))
            .table(when(text.decision(), outcome.value()))
            .related(rules(text.decision()))
            .facet(new Facet("list", text.decision(), text.title(), 0));
    outcome.body().ifPresent(body -> draft.related(new Address(Kind.BODIES, body.id())));
    return draft.from(outcome.sources(), editionDate());
  }

  /** The rules that lead to an outcome, without the answer itself. */
  Table when(String decision, String value) {
    var rows = new ArrayList<Row>();
    var text = regulation.decision(decision);
    Optional.ofNullable(tables.get(decision)).stream()
        .flatMap(table -> table.rules().stream())
        .filter(rule -> RuleWords.outcomes(rule).contains(value))
        .forEach(rule ->
            rows.add(
                new Row(
                    rule.id(), List.of(words.conditions(table(text), rule), because(text, rule)))));
    return new Table(
        say.of("library.rule.when"),
        List.of(say.of("library.rule.if"), say.of("library.rule.because")),
        rows);
  }
}
