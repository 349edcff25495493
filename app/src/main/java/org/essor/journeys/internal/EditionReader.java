package org.essor.journeys.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.essor.decision.DecisionModel;
import org.essor.decision.DecisionModels;
import org.essor.decision.DmnFile;
import org.essor.decision.Input;
import org.essor.decision.InvalidModelException;
import org.essor.journeys.Edition;
import org.essor.journeys.Edition.Status;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.Question;
import org.essor.journeys.Regulation;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Near;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.References;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.content.SourceReader;

/** Reads regulation content: a folder, or one archived edition. */
final class EditionReader {

  private static final String EDITIONS = "editions.yaml";
  private static final String PROPOSALS = "proposals/";
  private static final Map<String, Status> STATUSES =
      Map.of(
          "in-force", Status.IN_FORCE,
          "adopted", Status.ADOPTED,
          "proposal", Status.PROPOSAL,
          "past", Status.PAST);

  private EditionReader() {}

  /**
   * An edition and the files it was read from.
   *
   * @param written tells a problem by the file it is written in, which a proposal may have replaced
   */
  record Loaded(Edition edition, RegulationFiles own, UnaryOperator<String> written) {

    private boolean states(String path, RegulationFiles folder) {
      return edition.status() == Status.IN_FORCE || !own.text(path).equals(folder.text(path));
    }
  }

  /**
   * Reads all editions of a folder, in its order.
   *
   * @throws InvalidRegulationException where anything does not hold together
   */
  static List<Loaded> readAll(RegulationFiles files) {
    var problems = new Problems();
    var editions = entries(files, problems);
    var loaded = read(editions, files, problems, EditionReader::check);
    editions.forEach(edition -> checkBase(edition, editions));
    checkInForce(loaded, problems);
    problems.refuseIfAny();
    return loaded;
  }

  private static List<Entry> entries(RegulationFiles files, Problems problems) {
    var documents = new ContentFiles(files, problems).documents(EDITIONS);
    if (documents.isEmpty()) {
      problems.add(EDITIONS, "", "is missing");
    }
    return documents.stream().flatMap(entry -> entry.list("editions", "id").stream()).toList();
  }

  private static List<Loaded> read(
      List<Entry> editions,
      RegulationFiles files,
      Problems problems,
      BiConsumer<Loaded, Problems> checks) {
    var loaded = new ArrayList<Loaded>();
    for (Entry edition : editions) {
      loaded.add(read(new Written(edition, base(edition, loaded, files), files), problems, checks));
    }
    return List.copyOf(loaded);
  }

  /**
   * Reads one edition of its archived files; empty where this Essor no longer reads them. Whether
   * they hold together was checked when they were in use.
   */
  static Optional<Edition> readArchived(RegulationFiles files, String id) {
    try {
      var problems = new Problems();
      var needed = withBases(id, entries(files, problems));
      var loaded = read(needed, files, problems, (_, _) -> {});
      problems.refuseIfAny();
      return loaded.stream()
          .map(Loaded::edition)
          .filter(edition -> edition.id().equals(id))
          .findFirst();
    } catch (InvalidRegulationException writtenForAnEarlierEssor) {
      return Optional.empty();
    }
  }

  /** An edition and those that it takes files from, in their order. */
  private static List<Entry> withBases(String id, List<Entry> editions) {
    var wanted = new HashSet<String>();
    for (var next = Optional.of(id); next.isPresent() && wanted.add(next.get()); ) {
      var name = next.get();
      next =
          editions.stream()
              .filter(edition -> edition.find("id").equals(Optional.of(name)))
              .findFirst()
              .flatMap(edition -> edition.find("base"));
    }
    return editions.stream()
        .filter(edition -> edition.find("id").filter(wanted::contains).isPresent())
        .toList();
  }

  private static void checkBase(Entry edition, List<Entry> editions) {
    var ids = editions.stream().flatMap(each -> each.find("id").stream()).toList();
    edition
        .find("base")
        .ifPresent(base -> {
          if (!ids.contains(base)) {
            edition.problem("base", "unknown edition " + base + Near.hint(base, ids));
          } else if (ids.indexOf(base) >= editions.indexOf(edition)) {
            edition.problem("base", "must stand before what is based on it");
          }
        });
  }

  /** One edition is law, and what is adopted follows it, one a day at most. */
  private static void checkInForce(List<Loaded> loaded, Problems problems) {
    var inForce =
        loaded.stream()
            .map(Loaded::edition)
            .filter(each -> each.status() == Status.IN_FORCE)
            .toList();
    if (inForce.size() != 1) {
      problems.add(EDITIONS, "", "exactly one edition must have the status in-force");
      return;
    }
    var taken = new HashSet<>(inForce.getFirst().appliesFrom().stream().toList());
    var since = inForce.getFirst().appliesFrom().orElse(LocalDate.MIN);
    for (var each : loaded) {
      var day = each.edition().appliesFrom().orElse(LocalDate.MAX);
      if (each.edition().status() == Status.ADOPTED && (!day.isAfter(since) || !taken.add(day))) {
        problems.add(
            EDITIONS,
            each.edition().id(),
            "applies_from: must be after that of the edition in force, and no other’s");
      }
    }
  }

  /** The files that an edition changes some of: those of its base. */
  private static RegulationFiles base(Entry edition, List<Loaded> before, RegulationFiles all) {
    return edition
        .find("base")
        .flatMap(
            base -> before.stream().filter(each -> each.edition().id().equals(base)).findFirst())
        .map(Loaded::own)
        .orElseGet(() -> all.without(PROPOSALS).without(EDITIONS));
  }

  /** Reads an edition; what is wrong in it alone is told with its name and its own files. */
  private static Loaded read(
      Written edition, Problems problems, BiConsumer<Loaded, Problems> checks) {
    var found = new Problems();
    try {
      var loaded = read(edition, found);
      checks.accept(loaded, found);
      return loaded;
    } catch (InvalidRegulationException refused) {
      problems.addNew(found, problem -> inEdition(edition.entry(), problem));
      problems.refuseIfAny();
      throw refused;
    } finally {
      problems.addNew(found, problem -> inEdition(edition.entry(), problem));
    }
  }

  /** A proposal takes most of its files from the rules in force: then both have the problem. */
  private static String inEdition(Entry edition, String problem) {
    if (!edition.has("replaces")) {
      return problem;
    }
    var replaces = edition.child("replaces");
    for (String path : replaces.names()) {
      if (problem.startsWith(path)) {
        return replaces.text(path) + problem.substring(path.length());
      }
    }
    return "edition " + edition.text("id") + ", " + problem;
  }

  /**
   * An edition as its entry writes it.
   *
   * @param base the files that it takes
   * @param all those that it may replace them by
   */
  private record Written(Entry entry, RegulationFiles base, RegulationFiles all) {}

  private static Loaded read(Written edition, Problems problems) {
    var entry = edition.entry();
    entry.only("id", "applies_from", "status", "base", "replaces", "fr", "en", "sources");
    var own = replace(edition);
    var content = new ContentFiles(own, problems);
    var references = new References(SourceReader.sources(content));
    var model = model(own, problems);
    var status = entry.oneOf("status", STATUSES, Status.PROPOSAL);
    if (status == Status.IN_FORCE || status == Status.ADOPTED) {
      entry.text("applies_from");
    }
    var read =
        new Edition(
            entry.text("id"),
            status,
            entry.date("applies_from"),
            entry.both("title"),
            entry.bothOrNone("about"),
            references.read(entry, "sources"),
            own.fingerprint(),
            regulation(content, references, model),
            model,
            model.inputs().stream().collect(Collectors.toMap(Input::name, input -> input)),
            Optional.empty());
    return new Loaded(read, own, problem -> inEdition(entry, problem));
  }

  private static void check(Loaded loaded, Problems problems) {
    var content = new ContentFiles(loaded.own(), problems);
    var model = loaded.edition().model();
    new ContentChecks(loaded.edition().regulation(), model, content).run();
    cases(content, model).forEach(table -> table.check(problems));
  }

  private static RegulationFiles replace(Written edition) {
    var entry = edition.entry();
    var own = edition.base();
    if (!entry.has("replaces")) {
      return own;
    }
    var replaces = entry.child("replaces");
    for (String path : replaces.names()) {
      var content = edition.all().text(replaces.text(path));
      if (content.isEmpty()) {
        replaces.problem(path, "there is no file " + replaces.text(path));
      }
      if (own.text(path).isEmpty()) {
        replaces.problem(path, "is no file to replace" + Near.hint(path, own.contents().keySet()));
      }
      own = own.with(path, content.orElse("").getBytes(StandardCharsets.UTF_8));
    }
    return own;
  }

  private static DecisionModel model(RegulationFiles files, Problems problems) {
    try {
      return DecisionModels.load(dmn(files, ""));
    } catch (InvalidModelException invalid) {
      var message = String.valueOf(invalid.getMessage());
      problems.add(message, "", ModelAdvice.about(message));
      problems.refuseIfAny();
      throw invalid;
    }
  }

  private static List<DmnFile> dmn(RegulationFiles files, String folder) {
    return files.below(folder).paths(".dmn").stream()
        .map(path -> new DmnFile(path, files.text(path).orElse("")))
        .toList();
  }

  private static Regulation regulation(
      ContentFiles files, References references, DecisionModel model) {
    var bodies = SourceReader.bodies(files, references);
    var roadmap = new RoadmapReader(files, references, bodies);
    var clocks = roadmap.clocks();
    var decisions = new OutcomeReader(references, bodies).read(files);
    var questions = new QuestionReader(references).read(files);
    var steps = roadmap.steps(clocks);
    return new Regulation(
        references.sources(),
        questions,
        askedBy(questions.values()),
        decisions,
        new RuleReader(files.problems(), references).read(model),
        new JourneyReader(decisions).read(files),
        steps,
        bodies,
        clocks,
        roadmap.tariffs(),
        new FundingReader(steps.values()).read(files));
  }

  private static SequencedMap<String, Question> askedBy(Collection<Question> questions) {
    var askedBy = new LinkedHashMap<String, Question>();
    questions.forEach(
        question -> question.inputs().forEach(input -> askedBy.putIfAbsent(input, question)));
    return askedBy;
  }

  /** The test cases of an edition, each with the tables to run it on. */
  static List<CaseTable> cases(ContentFiles content, DecisionModel model) {
    return content.files().paths("/cases.csv").stream()
        .map(path -> new CaseTable(path, content.table(path), model))
        .toList();
  }

  /**
   * Runs the test cases of an edition; one sentence for each expectation that is not met. Cases of
   * a proposal are only those that it replaces: the others say what the law is.
   */
  static List<String> runCases(Loaded loaded, RegulationFiles folder) {
    var content = new ContentFiles(loaded.own(), new Problems());
    return cases(content, loaded.edition().model()).stream()
        .filter(table -> loaded.states(table.path(), folder))
        .map(table -> table.presumesDecisions() ? alone(table, loaded.own()) : table)
        .flatMap(table -> table.run().stream())
        .map(loaded.written())
        .toList();
  }

  private static CaseTable alone(CaseTable table, RegulationFiles files) {
    var folder = table.path().substring(0, table.path().lastIndexOf('/') + 1);
    return new CaseTable(table.path(), table.table(), DecisionModels.load(dmn(files, folder)));
  }
}
