package org.essor.decision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.decision.internal.NamedResults.Keys;
import org.junit.jupiter.api.Test;

class NamedResultsTests {

  private static final int MANY = 200;

  private final NamedResults<Integer> results =
      new NamedResults<>(Keys.of(List.of("second", "first")), new Integer[] {2, 1});

  @Test
  void aValueIsFoundByItsNameAloneAndTheOrderIsKept() {
    assertThat(results).isEqualTo(Map.of("first", 1, "second", 2)).doesNotContainKey("third");
    assertThat(results.get("third")).isNull();
    assertThat(new LinkedHashMap<>(results).sequencedKeySet()).containsExactly("second", "first");
    assertThat(results.reversed().sequencedKeySet()).containsExactly("first", "second");
    assertThat(results.lastEntry()).isEqualTo(Map.entry("first", 1));
  }

  @Test
  void nothingCanBeChanged() {
    assertThatThrownBy(() -> results.put("first", 3))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> results.reversed().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void everyOneOfManyNamesHasItsPlaceAndNoOtherHasOne() {
    var names = IntStream.range(0, MANY).mapToObj(i -> "name " + i * i).toList();
    var places = new Names(names);
    assertThat(names)
        .allSatisfy(name -> assertThat(places.find(name)).isEqualTo(names.indexOf(name)));
    assertThat(places.find("name 2")).isNegative();
    assertThat(new Names(List.of()).find("")).isNegative();
  }
}
