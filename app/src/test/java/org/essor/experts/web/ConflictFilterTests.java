package org.essor.experts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class ConflictFilterTests {

  private static ConflictFilter filter(String... values) {
    var typed = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < values.length; i += 2) {
      typed.add(values[i], values[i + 1]);
    }
    return ConflictFilter.of(new Typed(typed));
  }

  @Test
  void pagesAreTurnedWithinTheListAndKeepWhatIsAskedFor() {
    var second = filter("q", "a & b", "motif", "EMAIL", "effet", "bars", "page", "2");
    assertThat(second.turned("/conflits", -1, 120))
        .contains("/conflits?q=a%20%26%20b&motif=EMAIL&effet=bars&page=1");
    assertThat(second.turned("/conflits", 1, 101)).isPresent();
    assertThat(second.turned("/conflits", 1, 100)).isEmpty();
    assertThat(filter().turned("/conflits", -1, 100)).isEmpty();
    var one = filter("expert", "x{y}");
    assertThat(one.turned("/conflits", 1, 60)).contains("/conflits?q=&expert=x%7By%7D&page=2");
  }

  @Test
  void whatIsNoChoiceIsPassedOver() {
    var odd = filter("motif", "AUTRE", "effet", "x", "page", "zero");
    assertThat(odd.isAll()).isTrue();
    assertThat(odd.page()).isZero();
  }
}
