package org.essor.items.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essor.items.Content;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of an item in a form: those of {@link Content} behind {@value #PREFIX}; what is ticked
 * are values of one field.
 */
final class Fields {

  static final String PREFIX = "c.";

  /** The count of changes that a page showed. */
  static final String SEEN = "seen.c";

  private static final List<String> TICKED = List.of("key", "accessible");

  private Fields() {}

  /** What was typed. */
  static Content read(MultiValueMap<String, String> values) {
    var fields = new TreeMap<String, String>();
    values.forEach((name, all) -> {
      if (name.startsWith(PREFIX)) {
        read(name.substring(PREFIX.length()), all, fields);
      }
    });
    return new Content(fields);
  }

  private static void read(String field, List<String> all, Map<String, String> fields) {
    if (TICKED.contains(field)) {
      all.forEach(value -> fields.put(field + "." + value, "on"));
    } else {
      var text = all.getFirst().replace("\r\n", "\n");
      fields.put(field, text.substring(0, Math.min(text.length(), Content.LONGEST)));
    }
  }

  /** The form that shows it. */
  static MultiValueMap<String, String> write(Content content, int draft) {
    var values = new LinkedMultiValueMap<String, String>();
    content
        .fields()
        .forEach((field, value) -> {
          var ticked = TICKED.stream().filter(each -> field.startsWith(each + ".")).findFirst();
          ticked.ifPresentOrElse(
              each -> values.add(PREFIX + each, field.substring(each.length() + 1)),
              () -> values.add(PREFIX + field, value));
        });
    values.set(SEEN, "" + draft);
    return values;
  }

  /** The name in a form of a field of the content. */
  static String name(String field) {
    return PREFIX + field;
  }

  /** The fields in which two differ, with the text of the second. */
  static Map<String, String> changes(Content mine, Content theirs) {
    var changes = new LinkedHashMap<String, String>();
    var all = new TreeMap<>(mine.fields());
    all.putAll(theirs.fields());
    all.keySet().stream()
        .filter(field -> !mine.get(field).equals(theirs.get(field)))
        .forEach(field -> changes.put(field, theirs.get(field)));
    return changes;
  }
}
