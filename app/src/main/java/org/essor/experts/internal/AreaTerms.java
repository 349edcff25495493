package org.essor.experts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.affinity.TextReader;
import org.essor.affinity.WrittenText;
import org.essor.experts.Area;
import org.essor.platform.CsvTable;

/**
 * The areas that a text is about: those whose terms it holds most often, at most {@value #MOST}. A
 * term of several words is held where all its words are.
 */
final class AreaTerms {

  private static final int MOST = 4;
  private static final String FILE = "/experts/areas.csv";

  private final Map<Area, List<Set<String>>> terms = new EnumMap<>(Area.class);

  AreaTerms(TextReader reader) {
    for (var row : rows()) {
      terms
          .computeIfAbsent(Area.valueOf(row.get("area")), _ -> new ArrayList<>())
          .add(reader.read(row.get("term")).counts().keySet());
    }
  }

  private static List<CsvTable.Row> rows() {
    try (InputStream in = Objects.requireNonNull(AreaTerms.class.getResourceAsStream(FILE))) {
      return CsvTable.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All terms, to be read with the texts that are compared with them. */
  static Stream<String> all() {
    return rows().stream().map(row -> row.get("term"));
  }

  Set<String> of(WrittenText text) {
    var counts = new EnumMap<Area, Integer>(Area.class);
    terms.forEach((area, each) -> {
      int count = each.stream().mapToInt(words -> count(words, text)).sum();
      if (count > 0) {
        counts.put(area, count);
      }
    });
    return counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Area, Integer> each) -> -each.getValue()))
        .limit(MOST)
        .map(each -> each.getKey().name())
        .collect(Collectors.toSet());
  }

  /** As often as its rarest word. */
  private static int count(Set<String> words, WrittenText text) {
    return words.stream().mapToInt(word -> text.counts().getOrDefault(word, 0)).min().orElse(0);
  }
}
