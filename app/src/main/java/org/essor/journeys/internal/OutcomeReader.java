package org.essor.journeys.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.essor.journeys.Body;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.DecisionText.OutcomeText;
import org.essor.journeys.Text;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Near;
import org.essor.journeys.content.References;

/** Reads the files {@code outcomes.yaml}. */
final class OutcomeReader {

  private static final Map<String, Kind> KINDS =
      Map.of(
          "answer", Kind.ANSWER,
          "obligations", Kind.OBLIGATIONS,
          "funding", Kind.FUNDING,
          "internal", Kind.INTERNAL);

  private final References references;
  private final Map<String, Body> bodies;

  OutcomeReader(References references, Map<String, Body> bodies) {
    this.references = references;
    this.bodies = bodies;
  }

  SequencedMap<String, DecisionText> read(ContentFiles files) {
    var decisions = new LinkedHashMap<String, DecisionText>();
    for (Entry entry : files.entries("/outcomes.yaml", "decision")) {
      var decision = decision(entry);
      if (decisions.putIfAbsent(decision.decision(), decision) != null) {
        entry.problem("decision", "stands in another outcomes.yaml");
      }
    }
    return decisions;
  }

  private DecisionText decision(Entry entry) {
    entry.only("decision", "kind", "fr", "en", "decided_by", "outcomes");
    entry.text("kind");
    var kind = entry.oneOf("kind", KINDS, Kind.INTERNAL);
    var internal = kind == Kind.INTERNAL;
    return new DecisionText(
        entry.text("decision"),
        kind,
        internal ? optional(entry, "title") : entry.both("title"),
        internal ? Text.NONE : entry.bothOrNone("about"),
        body(entry, "decided_by"),
        outcomes(entry));
  }

  private static Text optional(Entry entry, String field) {
    return entry.has("fr") && entry.has("en") ? entry.bothOrNone(field) : Text.NONE;
  }

  private SequencedMap<String, OutcomeText> outcomes(Entry decision) {
    var outcomes = new LinkedHashMap<String, OutcomeText>();
    for (Entry entry : decision.list("outcomes", "value")) {
      entry.only("value", "fr", "en", "body", "sources");
      outcomes.put(
          entry.text("value"),
          new OutcomeText(
              entry.text("value"),
              entry.both("label"),
              entry.bothOrNone("sentence"),
              body(entry, "body"),
              references.read(entry, "sources")));
    }
    return outcomes;
  }

  private Optional<Body> body(Entry entry, String field) {
    var id = entry.find(field);
    if (id.isPresent() && !bodies.containsKey(id.get())) {
      entry.problem(field, "unknown body " + id.get() + Near.hint(id.get(), bodies.keySet()));
    }
    return id.map(bodies::get);
  }
}
