package org.essor.items.qti;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.items.Content;
import org.essor.items.ContentOfItem;
import org.essor.items.qti.QtiItem.Marks;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.skills.Citation;
import org.essor.skills.Framework;
import org.essor.skills.Item;
import org.essor.skills.Item.Traits;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.Single;

/** What was read of a package as the fields of a draft; what it does not say stays empty. */
public final class ImportedContent {

  private static final Citation NO_SOURCE =
      new Citation(Text.NONE, Optional.empty(), Evidence.MEMORY, LocalDate.EPOCH);

  private ImportedContent() {}

  /**
   * The fields of a draft.
   *
   * @return empty where a draft cannot hold it: more than {@value Content#MOST_LINES} lines in a
   *     list, or a text of more than {@value Content#LONGEST} characters
   */
  public static Optional<Content> of(QtiItem item, Framework framework) {
    var content = content(item, framework);
    boolean fits =
        lines(item.task()) <= Content.MOST_LINES
            && content.fields().values().stream()
                .allMatch(text -> text.length() <= Content.LONGEST);
    return fits ? Optional.of(content) : Optional.empty();
  }

  private static int lines(Task task) {
    return switch (task) {
      case Single single -> single.options().size();
      case Multiple multiple -> multiple.options().size();
      case Ordering ordering -> ordering.options().size();
      case Matching matching -> Math.max(matching.left().size(), matching.right().size());
      case HotSpot spot -> spot.labels().size();
      default -> 0;
    };
  }

  private static Content content(QtiItem item, Framework framework) {
    var marks = item.marks();
    var complete =
        new Item(
            item.id(),
            marks.competence().filter(id -> framework.findCompetence(id).isPresent()).orElse(""),
            item.task(),
            item.question(),
            item.explanation(),
            item.document(),
            traits(marks),
            marks.source().orElse(NO_SOURCE));
    return without(ContentOfItem.of(complete), unsaid(marks)).with("picture", "");
  }

  private static Traits traits(Marks marks) {
    return new Traits(
        marks.difficulty().orElse(0.0),
        marks.accessible().orElse(false),
        marks.minutes().orElse(1),
        marks.enemies());
  }

  private static Stream<String> unsaid(Marks marks) {
    var difficulty =
        marks.difficulty().isPresent() ? Stream.<String>empty() : Stream.of("difficulty");
    var source =
        marks.source().isPresent()
            ? Stream.<String>empty()
            : Stream.of("source.tag", "source.checked");
    return Stream.concat(difficulty, source);
  }

  private static Content without(Content content, Stream<String> fields) {
    return fields.reduce(content, (some, field) -> some.with(field, ""), (one, _) -> one);
  }
}
