package org.essor.experts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essor.applications.ApplicationId;

/**
 * The applications of a call, found by what can tie somebody to them: few of many thousands are
 * then looked at.
 *
 * @param marked by their marks, as {@link Footprint#marks} gives them
 */
record FootprintIndex(Map<ApplicationId, Footprint> all, Map<String, List<Footprint>> marked) {

  static FootprintIndex of(Map<ApplicationId, Footprint> all) {
    var marked = new HashMap<String, List<Footprint>>();
    all.values()
        .forEach(each ->
            each.marks()
                .distinct()
                .forEach(mark -> marked.computeIfAbsent(mark, _ -> new ArrayList<>(1)).add(each)));
    return new FootprintIndex(Map.copyOf(all), marked);
  }

  /** Those that have any of some marks, each as often as it has one. */
  Stream<Footprint> list(Stream<String> marks) {
    return marks.flatMap(mark -> marked.getOrDefault(mark, List.of()).stream());
  }

  Stream<Footprint> find(ApplicationId id) {
    return Stream.ofNullable(all.get(id));
  }
}
