package org.essor.items.qti;

import java.util.Optional;
import java.util.Set;
import org.essor.journeys.Text;
import org.essor.skills.Citation;
import org.essor.skills.Item;
import org.essor.skills.Picture;
import org.essor.skills.Task;

/**
 * What a QTI package says of an item. A text is empty in a language in which the package has none.
 *
 * @param id as the system that wrote it names it
 * @param explanation empty where the item has no feedback
 * @param document a text to examine, its paragraphs separated by blank lines
 * @param picture that of a hot spot
 */
public record QtiItem(
    String id,
    Task task,
    Text question,
    Text explanation,
    Optional<Text> document,
    Optional<Picture> picture,
    Marks marks) {

  /**
   * What the package says about the item; other systems say little of it.
   *
   * @param difficulty as judged, in logits
   * @param minutes the time it usually takes
   * @param enemies the items that must not stand in one test with it
   */
  public record Marks(
      Optional<String> competence,
      Optional<Double> difficulty,
      Optional<Boolean> accessible,
      Optional<Integer> minutes,
      Set<String> enemies,
      Optional<Citation> source) {

    static final Marks NONE =
        new Marks(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty());

    public Marks {
      enemies = Set.copyOf(enemies);
    }
  }

  /** What a package will say of an item of the bank. */
  static QtiItem of(Item item, Optional<Picture> picture) {
    var traits = item.traits();
    return new QtiItem(
        item.id(),
        item.task(),
        item.question(),
        item.explanation(),
        item.document(),
        picture,
        new Marks(
            Optional.of(item.competence()),
            Optional.of(traits.difficulty()),
            Optional.of(traits.accessible()),
            Optional.of(traits.minutes()),
            traits.enemies(),
            Optional.of(item.source())));
  }
}
