package org.essor.decision.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map from names, which many of them share, to values in the same order.
 *
 * @param <V> what a name stands for
 */
public final class NamedResults<V> extends AbstractMap<String, V>
    implements SequencedMap<String, V> {

  private final Keys keys;
  private final List<V> values;

  /** The names of a map, and where each stands. */
  public record Keys(List<String> names, Names places) {

    public static Keys of(List<String> names) {
      return new Keys(List.copyOf(names), new Names(names));
    }
  }

  /**
   * Values in the order of their names.
   *
   * @param values as many as there are names; never changed afterwards
   */
  public NamedResults(Keys keys, V[] values) {
    this.keys = keys;
    this.values = Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public @Nullable V get(@Nullable Object name) {
    int place = name instanceof String key ? keys.places().find(key) : -1;
    return place < 0 ? null : values.get(place);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, V>> iterator() {
        return IntStream.range(0, values.size())
            .mapToObj(i -> Map.entry(keys.names().get(i), values.get(i)))
            .iterator();
      }

      @Override
      public int size() {
        return values.size();
      }
    };
  }

  @Override
  public SequencedMap<String, V> reversed() {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(this)).reversed();
  }
}
