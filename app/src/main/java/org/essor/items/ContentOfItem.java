package org.essor.items;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.items.Content.Type;
import org.essor.journeys.Text;
import org.essor.skills.Item;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Multiple;
import org.essor.skills.Task.Numeric;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.Task.Single;

/** The fields of an item of the bank, to be written on. */
public final class ContentOfItem {

  private final TreeMap<String, String> fields = new TreeMap<>();

  private ContentOfItem() {}

  /**
   * Reads an item.
   *
   * @param item complete; the path of its picture is kept as it is
   */
  public static Content of(Item item) {
    var content = new ContentOfItem();
    content.put(item);
    return Content.of(content.fields);
  }

  private void put(Item item) {
    both("question", item.question());
    both("explanation", item.explanation());
    item.document().ifPresent(text -> both("document", text));
    both("source.title", item.source().title());
    item.source().url().ifPresent(url -> fields.put("source.url", url.toString()));
    fields.put("source.tag", item.source().evidence().name().substring(0, 1));
    fields.put("source.checked", item.source().checked().toString());
    fields.put("competence", item.competence());
    fields.put("difficulty", "" + item.traits().difficulty());
    fields.put("minutes", "" + item.traits().minutes());
    fields.put(
        "enemies", item.traits().enemies().stream().sorted().collect(Collectors.joining(" ")));
    if (item.traits().accessible()) {
      fields.put("accessible.said", "on");
      fields.put("accessible.keyboard", "on");
    }
    fields.put("type", type(item).name());
    putTask(item);
  }

  private static Type type(Item item) {
    return switch (item.task()) {
      case Single _ -> Type.SINGLE;
      case Multiple _ -> Type.MULTIPLE;
      case Matching _ -> Type.MATCHING;
      case Ordering _ -> Type.ORDERING;
      case ShortText _ -> Type.TEXT;
      case Numeric _ -> Type.NUMBER;
      case HotSpot _ -> Type.HOTSPOT;
    };
  }

  private void putTask(Item item) {
    switch (item.task()) {
      case Single single -> {
        lines("option", single.options());
        fields.put("key." + single.key(), "on");
      }
      case Multiple multiple -> {
        lines("option", multiple.options());
        multiple.key().forEach(key -> fields.put("key." + key, "on"));
      }
      case Matching matching -> put(matching);
      case Ordering ordering -> lines("option", ordering.options());
      case ShortText text -> put(text);
      case Numeric number -> put(number);
      case HotSpot spot -> put(spot);
    }
  }

  private void put(Matching matching) {
    lines("left", matching.left());
    lines("right", matching.right());
    IntStream.range(0, matching.key().size())
        .forEach(i -> fields.put("pair." + (i + 1), "" + matching.key().get(i)));
  }

  private void put(ShortText text) {
    fields.put("accept.fr", String.join("\n", text.frenchAccepted()));
    fields.put("accept.en", String.join("\n", text.englishAccepted()));
    fields.put("edits", "" + text.edits());
  }

  private void put(Numeric number) {
    fields.put("value", number.value().toPlainString());
    fields.put("tolerance", number.tolerance().toPlainString());
    both("unit", number.unit());
  }

  private void put(HotSpot spot) {
    lines("option", spot.labels());
    fields.put("picture", spot.picture());
    fields.put("key." + spot.key(), "on");
    IntStream.range(0, spot.regions().size())
        .forEach(i -> {
          var region = spot.regions().get(i);
          var name = "region." + (i + 1) + ".";
          fields.put(name + "x", "" + region.x());
          fields.put(name + "y", "" + region.y());
          fields.put(name + "width", "" + region.width());
          fields.put(name + "height", "" + region.height());
        });
  }

  private void lines(String list, List<Text> texts) {
    IntStream.range(0, texts.size()).forEach(i -> both(list + "." + (i + 1), texts.get(i)));
  }

  private void both(String field, Text text) {
    fields.put(field + ".fr", text.fr());
    fields.put(field + ".en", text.en());
  }
}
