package org.essor.applications.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/** The organisations of an application and their people. */
public record ConsortiumPage(
    Head head,
    List<PartRow> parts,
    boolean leads,
    String organisation,
    Typed typed,
    Map<String, String> errors) {

  public ConsortiumPage {
    parts = List.copyOf(parts);
  }

  /** Who was to be invited. */
  public record Typed(String email, List<Choice> parts, List<Choice> rights) {
    public Typed {
      parts = List.copyOf(parts);
      rights = List.copyOf(rights);
    }
  }

  /** An organisation. */
  public record PartRow(
      int number, String name, String organisation, boolean removable, List<MemberRow> members) {
    public PartRow {
      members = List.copyOf(members);
    }
  }

  /** A person. */
  public record MemberRow(
      String id, String name, String email, String right, String since, boolean me) {}
}
