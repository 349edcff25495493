package org.essor.items;

import java.util.Map;
import java.util.TreeMap;

/** Contents of items for tests, complete. */
public final class AContent {

  private AContent() {}

  /** A question with one right answer of two. */
  public static Content single(String question) {
    var fields = new TreeMap<String, String>();
    fields.put("type", "SINGLE");
    fields.put("competence", "d1.c1");
    fields.put("difficulty", "-0,5");
    fields.put("minutes", "1");
    fields.put("source.url", "https://example.org/source");
    fields.put("source.tag", "P");
    fields.put("source.checked", "2026-11-20");
    fields.put("key.2", "on");
    for (var language : new String[] {"fr", "en"}) {
      fields.put("question." + language, question);
      fields.put("explanation." + language, "Because (" + language + ")");
      fields.put("source.title." + language, "Source");
      fields.put("option.1." + language, "Wrong " + language);
      fields.put("option.2." + language, "Right " + language);
    }
    return new Content(fields);
  }

  /** A content of some type that depends on it, in both languages where a name says so. */
  public static Content with(Content.Type type, Map<String, String> fields) {
    var all = new TreeMap<>(single("?").fields());
    all.keySet().removeIf(name -> name.startsWith("option") || name.startsWith("key"));
    all.putAll(fields);
    all.put("type", type.name());
    return new Content(all);
  }
}
