package org.essor.items.qti;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.journeys.Text;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;

/** The same item in both languages, made of the two files of a package. */
record Pair(QtiItem french, QtiItem english) {

  /** The item; empty where the two do not ask the same. */
  Optional<QtiItem> join() {
    return shape(french.task()).equals(shape(english.task()))
        ? Optional.of(
            new QtiItem(
                french.id(),
                task(),
                join(french.question(), english.question()),
                join(french.explanation(), english.explanation()),
                document(),
                french.picture(),
                french.marks()))
        : Optional.empty();
  }

  private static Text join(Text french, Text english) {
    return new Text(french.fr(), english.en());
  }

  private static List<Text> join(List<Text> french, List<Text> english) {
    return IntStream.range(0, french.size())
        .mapToObj(i -> join(french.get(i), english.get(i)))
        .toList();
  }

  private Optional<Text> document() {
    return french.document().isEmpty() && english.document().isEmpty()
        ? Optional.empty()
        : Optional.of(
            join(french.document().orElse(Text.NONE), english.document().orElse(Text.NONE)));
  }

  /** What does not depend on the language. */
  private static Task shape(Task task) {
    return switch (task) {
      case Single single -> new Single(none(single.options()), single.key());
      case Multiple multiple -> new Multiple(none(multiple.options()), multiple.key());
      case Ordering ordering -> new Ordering(none(ordering.options()));
      case Matching matching ->
          new Matching(none(matching.left()), none(matching.right()), matching.key());
      case HotSpot spot ->
          new HotSpot(spot.picture(), spot.regions(), none(spot.labels()), spot.key());
      case ShortText text -> new ShortText(List.of(), List.of(), text.edits());
      case Numeric number -> new Numeric(number.value(), number.tolerance(), Text.NONE);
    };
  }

  private static List<Text> none(List<Text> texts) {
    return texts.stream().map(_ -> Text.NONE).toList();
  }

  private Task task() {
    return switch (french.task()) {
      case Single f when english.task() instanceof Single e ->
          new Single(join(f.options(), e.options()), f.key());
      case Multiple f when english.task() instanceof Multiple e ->
          new Multiple(join(f.options(), e.options()), f.key());
      case Ordering f when english.task() instanceof Ordering e ->
          new Ordering(join(f.options(), e.options()));
      case Matching f when english.task() instanceof Matching e ->
          new Matching(join(f.left(), e.left()), join(f.right(), e.right()), f.key());
      case HotSpot f when english.task() instanceof HotSpot e ->
          new HotSpot(f.picture(), f.regions(), join(f.labels(), e.labels()), f.key());
      case ShortText f when english.task() instanceof ShortText e ->
          new ShortText(f.frenchAccepted(), e.englishAccepted(), f.edits());
      case Numeric f when english.task() instanceof Numeric e ->
          new Numeric(f.value(), f.tolerance(), join(f.unit(), e.unit()));
      default -> throw new IllegalStateException("The two have one shape");
    };
  }
}
