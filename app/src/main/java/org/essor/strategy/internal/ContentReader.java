package org.essor.strategy.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.strategy.Action;
import org.essor.strategy.Axis;
import org.essor.strategy.BudgetGroup;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Evidence;
import org.essor.strategy.Indicator;
import org.essor.strategy.Milestone;
import org.essor.strategy.Period;
import org.essor.strategy.Property;
import org.essor.strategy.Result;
import org.essor.strategy.Source;
import org.essor.strategy.Stated;
import org.essor.strategy.Statement.Published;
import org.essor.strategy.internal.Content.Figure;
import org.essor.strategy.internal.ContentTable.Cells;

/** Reads and checks the folder of published figures. */
final class ContentReader {

  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  private ContentReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the folder.
   *
   * @throws InvalidContentException with everything that is wrong in it
   */
  static Content read(Path folder) {
    return new ContentReader(folder).read();
  }

  private Content read() {
    var catalogue = catalogue();
    var figures = figures(catalogue);
    check(catalogue);
    checkOnce(figures);
    if (!problems.isEmpty()) {
      throw new InvalidContentException(problems);
    }
    return new Content(catalogue, figures);
  }

  private Catalogue catalogue() {
    return new Catalogue(
        table("axes", "code,transversal,label_fr,label_en,about_fr,about_en").each(this::axis),
        table(
                "actions",
                "code,axis,kind,operator,pilots,shared_budget,label_fr,label_en,aim_fr,aim_en")
            .each(this::action),
        table("groups", "code,label_fr,label_en")
            .each(cells -> new BudgetGroup(cells.text("code"), cells.label("label"))),
        table("calendar", "id,action,label_fr,label_en").each(this::milestone),
        table("results", "id,subject,label_fr,label_en")
            .each(
                cells -> new Result(cells.text("id"), cells.text("subject"), cells.label("label"))),
        table(
                "indicators",
                "id,result,subject,label_fr,label_en,unit_fr,unit_en,should,starts_at_zero")
            .each(this::indicator),
        sources());
  }

  private ContentTable table(String name, String columns) {
    return ContentTable.read(
        problems, folder.resolve(name + ".csv"), Arrays.asList(columns.split(",", -1)));
  }

  private Axis axis(Cells cells) {
    return new Axis(
        cells.text("code"), cells.yes("transversal"), cells.label("label"), cells.label("about"));
  }

  private Action action(Cells cells) {
    return new Action(
        cells.text("code"),
        cells.text("axis"),
        cells.word("kind", Action.Kind.class),
        cells.find("operator"),
        cells.find("pilots").map(names -> List.of(names.split("; ", -1))).orElse(List.of()),
        cells.find("shared_budget"),
        cells.label("label"),
        cells.label("aim"));
  }

  private Milestone milestone(Cells cells) {
    return new Milestone(cells.text("id"), cells.find("action"), cells.label("label"));
  }

  private Indicator indicator(Cells cells) {
    return new Indicator(
        cells.text("id"),
        cells.text("result"),
        cells.text("subject"),
        cells.label("label"),
        cells.label("unit"),
        cells.word("should", Indicator.Direction.class),
        cells.yes("starts_at_zero"));
  }

  private Map<String, Source> sources() {
    var sources = new LinkedHashMap<String, Source>();
    table("sources", "id,kind,title_fr,short_fr,title_en,short_en,version,evidence,checked")
        .each(this::source)
        .forEach(source -> {
          if (sources.put(source.id(), source) != null) {
            problems.add("sources.csv: two sources are called " + source.id());
          }
        });
    return sources;
  }

  private Source source(Cells cells) {
    return new Source(
        cells.text("id"),
        cells.text("kind"),
        cells.label("title"),
        cells.label("short"),
        cells.find("version").orElse(""),
        evidence(cells.text("evidence")),
        Period.of(cells.text("checked")).start());
  }

  private static Evidence evidence(String tag) {
    return Stream.of(Evidence.values())
        .filter(evidence -> evidence.tag().equals(tag))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("evidence must be P, S or M"));
  }

  private List<Figure> figures(Catalogue catalogue) {
    return table(
            "statements",
            "subject,property,period,value,source,locator_fr,locator_en,evidence,note_fr,note_en")
        .each(cells -> figure(cells, catalogue));
  }

  private static Figure figure(Cells cells, Catalogue catalogue) {
    var subject = cells.text("subject");
    var property =
        Property.find(cells.text("property"))
            .orElseThrow(() -> new IllegalArgumentException("property is not known"));
    if (!catalogue.knows(subject, property)) {
      throw new IllegalArgumentException(subject + " has no " + property.code());
    }
    var source =
        Optional.ofNullable(catalogue.sources().get(cells.text("source")))
            .orElseThrow(() -> new IllegalArgumentException("source is not in sources.csv"));
    return new Figure(
        subject,
        property,
        cells.find("period").map(Period::of),
        Stated.of(property.type(), cells.text("value")),
        new Published(
            source.id(),
            cells.labelOrNone("locator"),
            cells.find("evidence").map(ContentReader::evidence).orElse(source.evidence()),
            cells.labelOrNone("note")));
  }

  private void check(Catalogue catalogue) {
    var known = new HashSet<String>();
    catalogue
        .subjects()
        .filter(code -> !known.add(code))
        .forEach(twice -> problems.add("Two things are called " + twice));
    catalogue.actions().forEach(action -> checkAction(action, catalogue));
    catalogue.milestones().stream()
        .filter(milestone -> milestone.action().filter(code -> !known.contains(code)).isPresent())
        .forEach(milestone -> problems.add("calendar.csv: no action for " + milestone.id()));
    catalogue.results().stream()
        .filter(result -> !known.contains(result.subject()))
        .forEach(result -> problems.add("results.csv: no subject for " + result.id()));
    catalogue.indicators().forEach(indicator -> checkIndicator(indicator, catalogue));
  }

  private void checkAction(Action action, Catalogue catalogue) {
    if (catalogue.findAxis(action.axis()).isEmpty()) {
      problems.add("actions.csv: no axis for " + action.code());
    }
    if (action.sharedBudget().filter(code -> catalogue.findGroup(code).isEmpty()).isPresent()) {
      problems.add("actions.csv: no budget group for " + action.code());
    }
  }

  private void checkIndicator(Indicator indicator, Catalogue catalogue) {
    if (catalogue.results().stream().noneMatch(result -> result.id().equals(indicator.result()))) {
      problems.add("indicators.csv: no result for " + indicator.id());
    }
    if (catalogue.subjects().noneMatch(code -> code.equals(indicator.subject()))) {
      problems.add("indicators.csv: no subject for " + indicator.id());
    }
  }

  private void checkOnce(List<Figure> figures) {
    var keys = new HashSet<Content.Key>();
    figures.stream()
        .map(Figure::key)
        .filter(key -> !keys.add(key))
        .forEach(twice ->
            problems.add(
                "statements.csv: %s %s is stated twice by %s for the same time"
                    .formatted(twice.subject(), twice.property().code(), twice.source())));
  }
}
