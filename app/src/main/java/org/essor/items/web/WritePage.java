package org.essor.items.web;

import java.util.List;
import org.essor.items.Content.Type;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;

/**
 * The form of an item.
 *
 * @param address that of the item
 * @param lines the numbers of the lines shown of each list
 * @param choices what one chooses from
 * @param state what is missing, and what another changed
 * @param picture an address that holds the drawing, empty where there is none
 */
public record WritePage(
    List<Crumb> crumbs,
    String address,
    String name,
    Type type,
    FormValues form,
    List<Integer> lines,
    Choices choices,
    State state,
    String picture) {

  public WritePage {
    crumbs = List.copyOf(crumbs);
    lines = List.copyOf(lines);
  }

  /** What one chooses from. */
  public record Choices(
      List<Choice> competences,
      List<Choice> tags,
      List<Choice> keys,
      List<Choice> access,
      List<List<Choice>> pairs,
      List<Choice> edits) {
    public Choices {
      competences = List.copyOf(competences);
      tags = List.copyOf(tags);
      keys = List.copyOf(keys);
      access = List.copyOf(access);
      pairs = List.copyOf(pairs);
      edits = List.copyOf(edits);
    }
  }

  /**
   * How far it is.
   *
   * @param translation in which language texts are missing
   * @param left what is to be put right before others read it
   * @param theirs what another wrote meanwhile
   */
  public record State(String translation, List<Left> left, List<Theirs> theirs) {
    public State {
      left = List.copyOf(left);
      theirs = List.copyOf(theirs);
    }
  }

  /** Something to put right; the field is that of the form. */
  public record Left(String field, String text) {}

  /** A field that another changed meanwhile. */
  public record Theirs(String field, String text) {}

  /** The text typed in a field of the content. */
  public String get(String field) {
    return form.get(Fields.name(field));
  }

  public boolean isChosenFrom() {
    return type == Type.SINGLE || type == Type.MULTIPLE || type == Type.HOTSPOT;
  }

  /** The end of the keys of texts about a type. */
  public static String key(Type type) {
    return Labels.key(type);
  }
}
