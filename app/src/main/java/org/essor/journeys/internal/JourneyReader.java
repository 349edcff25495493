package org.essor.journeys.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.essor.journeys.DecisionText;
import org.essor.journeys.Journey;
import org.essor.journeys.Journey.Section;
import org.essor.journeys.Text;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Near;

/** Reads the files {@code journeys/<id>.yaml}. */
final class JourneyReader {

  private static final int SENTENCES = 3;

  private final Map<String, DecisionText> decisions;

  JourneyReader(Map<String, DecisionText> decisions) {
    this.decisions = decisions;
  }

  SequencedMap<String, Journey> read(ContentFiles files) {
    var journeys = new LinkedHashMap<String, Journey>();
    files.documents("journeys/").stream()
        .map(this::journey)
        .sorted(Comparator.comparingInt(Journey::order))
        .forEach(journey -> journeys.put(journey.id(), journey));
    return journeys;
  }

  private Journey journey(Entry entry) {
    entry.only("id", "order", "usual", "fr", "en", "goals", "sections", "headline");
    var id = entry.text("id");
    if (!entry.file().equals("journeys/" + id + ".yaml")) {
      entry.problem("id", "must be the name of the file");
    }
    var sections = sections(entry);
    return new Journey(
        id,
        entry.whole("order").orElse(Integer.MAX_VALUE),
        entry.both("title"),
        entry.both("intro"),
        entry.bothOrNone("audience"),
        entry.bothOrNone("duration"),
        entry.bothOrNone("outro"),
        entry.whole("usual").orElse(0),
        sections,
        headline(entry, sections));
  }

  private List<Section> sections(Entry entry) {
    var sections =
        entry.list("sections", "goals").stream()
            .map(part -> new Section(part.bothOrNone("title"), decisions(part, "goals")))
            .toList();
    if (!sections.isEmpty()) {
      return sections;
    }
    var goals = decisions(entry, "goals");
    if (goals.isEmpty()) {
      entry.problem("goals", "is missing: name the decisions to settle");
    }
    return List.of(new Section(Text.NONE, goals));
  }

  private List<String> headline(Entry entry, List<Section> sections) {
    var chosen = decisions(entry, "headline");
    return chosen.isEmpty()
        ? sections.stream()
            .flatMap(section -> section.goals().stream())
            .distinct()
            .limit(SENTENCES)
            .toList()
        : chosen;
  }

  private List<String> decisions(Entry entry, String field) {
    var names = entry.texts(field);
    names.stream()
        .filter(name -> !decisions.containsKey(name))
        .forEach(name ->
            entry.problem(field, "unknown decision " + name + Near.hint(name, decisions.keySet())));
    return names.stream().filter(decisions::containsKey).toList();
  }
}
