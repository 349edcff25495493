package org.essor.skills.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essor.journeys.Evidence;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.References;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Framework.Level;

/** Reads {@code framework.yaml}. */
final class FrameworkReader {

  static final String FILE = "framework.yaml";
  private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

  private final Problems problems;

  FrameworkReader(Problems problems) {
    this.problems = problems;
  }

  Framework read(RegulationFiles files) {
    var documents = new ContentFiles(files, problems).documents(FILE);
    if (documents.isEmpty()) {
      problems.add(FILE, "", "is missing");
    }
    problems.refuseIfAny();
    var entry = documents.getFirst();
    entry.only("version", "source", "total_hours", "levels", "domains");
    var framework =
        new Framework(
            entry.text("version"),
            BankReader.source(entry),
            entry.list("domains", "id").stream().map(FrameworkReader::domain).toList(),
            levels(entry));
    checkHours(entry, framework);
    return framework;
  }

  private static void checkHours(Entry entry, Framework framework) {
    if (framework.domains().size() < 2) {
      entry.problem("domains", "needs at least two");
    }
    entry
        .whole("total_hours")
        .filter(hours -> hours != framework.hours())
        .ifPresent(_ ->
            entry.problem("total_hours", "is not the sum of the domains, " + framework.hours()));
  }

  private static Domain domain(Entry entry) {
    entry.only("id", "hours", "tag", "fr", "en", "competences");
    entry.text("tag");
    entry.text("hours");
    return new Domain(
        entry.text("id"),
        entry.both("name"),
        entry.whole("hours").orElse(0),
        entry.oneOf("tag", References.TAGS, Evidence.MEMORY),
        entry.list("competences", "id").stream().map(FrameworkReader::competence).toList());
  }

  private static Competence competence(Entry entry) {
    entry.only("id", "own", "fr", "en");
    return new Competence(entry.text("id"), entry.both("name"), entry.oneOf("own", YES_NO, false));
  }

  private static List<Level> levels(Entry root) {
    var levels = new ArrayList<Level>();
    for (var entry : root.list("levels", "id")) {
      entry.only("id", "from", "judgement", "fr", "en");
      var from = levels.isEmpty() ? Double.NEGATIVE_INFINITY : cut(entry, levels.getLast().from());
      levels.add(
          new Level(
              levels.size() + 1,
              entry.both("name"),
              entry.both("description"),
              from,
              entry.oneOf("judgement", YES_NO, false)));
    }
    if (levels.size() < 2) {
      root.problem("levels", "needs at least two");
    }
    return levels;
  }

  /** A cut score: above that of the level before. */
  private static double cut(Entry entry, double before) {
    entry.text("from");
    var from = entry.number("from").map(number -> number.doubleValue()).orElse(0.0);
    if (from <= before) {
      entry.problem("from", "must be more than that of the level before");
    }
    return from;
  }
}
