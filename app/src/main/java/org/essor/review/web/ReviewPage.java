package org.essor.review.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A review beside the dossier.
 *
 * @param rules what is stated before: the scale, the marks that need a comment
 * @param submitted when, empty for a draft
 * @param reopened why it was reopened, empty where it was not
 * @param over true where it was not submitted and is no longer waited for
 * @param errors what is to be corrected; while a draft is saved, what was typed wrong
 * @param others what the other reviewers submitted, where the discussion is open
 */
public record ReviewPage(
    String address,
    String call,
    DossierView dossier,
    List<String> rules,
    List<Judged> criteria,
    List<TextField> texts,
    String submitted,
    String reopened,
    boolean over,
    boolean saved,
    String mean,
    Map<String, String> errors,
    List<Other> others) {

  public ReviewPage {
    criteria = List.copyOf(criteria);
    texts = List.copyOf(texts);
    others = List.copyOf(others);
  }

  public boolean isWritable() {
    return submitted.isEmpty() && !over;
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /**
   * One criterion.
   *
   * @param about its weight and minimum, in words
   * @param mark the field of its mark, with what was chosen as words
   */
  public record Judged(
      String label,
      String help,
      String about,
      TextField mark,
      List<Choice> choices,
      TextField comment) {}

  /**
   * A field as it was shown or typed.
   *
   * @param version to be given back when it is saved
   * @param theirs what another tab saved meanwhile
   */
  public record TextField(
      String name, String label, String hint, String value, int version, Optional<String> theirs) {}

  /** What another reviewer wrote: a mark and a comment by criterion, and his opinion. */
  public record Other(String name, List<Mark> marks, String opinion) {}

  public record Mark(String criterion, String mark, String comment) {}
}
