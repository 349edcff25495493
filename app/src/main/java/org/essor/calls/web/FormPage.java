package org.essor.calls.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * A form that is being built.
 *
 * @param problems what keeps it from being published, by the id of a section or field
 * @param faults the same as links to each, in the order of the form
 * @param changes what publishing it would change, in words
 * @param publishable whether it can be published as a new revision now
 * @param known the questions that a project may have answered already
 * @param removing a section with its fields that was asked to be removed, to be sure of it
 */
public record FormPage(
    String address,
    List<Crumb> crumbs,
    int seen,
    int revision,
    List<SectionRow> sections,
    Map<String, String> problems,
    List<Crumb> faults,
    List<String> changes,
    boolean publishable,
    Optional<SectionRow> removing,
    List<Choice> kinds,
    List<Choice> known,
    Typed typed) {

  /** A section, with its fields. */
  public record SectionRow(String id, String title, String condition, List<FieldRow> fields) {
    public SectionRow {
      fields = List.copyOf(fields);
    }
  }

  /** A field in the outline. */
  public record FieldRow(String id, String label, List<String> about) {
    public FieldRow {
      about = List.copyOf(about);
    }
  }

  public FormPage {
    crumbs = List.copyOf(crumbs);
    sections = List.copyOf(sections);
    faults = List.copyOf(faults);
    changes = List.copyOf(changes);
    kinds = List.copyOf(kinds);
    known = List.copyOf(known);
  }
}
