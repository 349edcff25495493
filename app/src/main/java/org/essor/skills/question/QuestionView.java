package org.essor.skills.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A question in the reader's language, drawn by {@code skills/asked.jte}. Says nothing of the right
 * answer.
 *
 * @param errors what to correct, by field in the order of the page
 */
public record QuestionView(Asked asked, Fields fields, Map<String, String> errors) {

  public QuestionView {
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /**
   * What is asked.
   *
   * @param document its paragraphs, none where there is no document
   */
  public record Asked(Type type, String title, List<String> document) {
    public Asked {
      document = List.copyOf(document);
    }

    public boolean hasDocument() {
      return !document.isEmpty();
    }
  }

  /** How an answer is given. */
  public enum Type {
    ONE,
    SEVERAL,
    PAIRS,
    ORDER,
    WORDS,
    NUMBER
  }

  /**
   * What one answers with.
   *
   * @param choices rows to choose from
   * @param lines parts of an answer, each with its select
   * @param typed what was typed
   * @param unit of a number, empty where it has none
   * @param spot the picture whose places are the choices
   */
  public record Fields(
      List<Choice> choices, List<Line> lines, String typed, String unit, Optional<Spot> spot) {
    public Fields {
      choices = List.copyOf(choices);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A part of an answer.
   *
   * @param number from 1, as its buttons send it
   * @param moved whether a button has just moved it
   */
  public record Line(int number, String name, String label, List<Choice> choices, boolean moved) {
    public Line {
      choices = List.copyOf(choices);
    }
  }

  /** A picture and its places, in the order of the choices. */
  public record Spot(String address, int width, int height, List<Region> regions) {
    public Spot {
      regions = List.copyOf(regions);
    }
  }

  /**
   * A place in a picture.
   *
   * @param field the identifier of its choice
   */
  public record Region(int number, String field, int x, int y, int width, int height) {}

  /** True where nothing stands between the question and its fields: it is their heading. */
  public boolean isHead() {
    return !asked.hasDocument() && fields.spot().isEmpty();
  }

  public @Nullable String error() {
    return errors.get(AnswerForm.ANSWER);
  }

  /** The field of answers of one part, for the template. */
  public String field() {
    return AnswerForm.ANSWER;
  }
}
