package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTests {

  private final AtomicLong now = new AtomicLong();
  private final TokenBuckets buckets = new TokenBuckets(60, Duration.ofMinutes(1), now::get);

  @Test
  void givesAsManyTokensAtOnceAsABucketHolds() {
    assertThat(taken(60)).isEqualTo(60);
    assertThat(buckets.take("client")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void fillsAtAnEvenPace() {
    taken(60);
    now.addAndGet(Duration.ofSeconds(5).toNanos());
    assertThat(taken(60)).isEqualTo(5);
  }

  @Test
  void doesNotMakeAClientWaitLongerBecauseItInsists() {
    taken(600);
    assertThat(buckets.take("client")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void holdsNoMoreThanABucketAfterALongRest() {
    taken(60);
    now.addAndGet(Duration.ofDays(1).toNanos());
    assertThat(taken(100)).isEqualTo(60);
  }

  @Test
  void countsEachClientAlone() {
    taken(60);
    assertThat(buckets.take("other")).isZero();
  }

  @Test
  void anIpv6NetworkIsOneClient() {
    assertThat(TokenBuckets.networkOf("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(TokenBuckets.networkOf("2001:db8:1:2:aaaa:4:5:6"))
        .isNotEqualTo(TokenBuckets.networkOf("2001:db8:1:3:3:4:5:6"));
    assertThat(TokenBuckets.networkOf("198.51.100.7")).isEqualTo("198.51.100.7");
  }

  private long taken(int tries) {
    return IntStream.range(0, tries).filter(_ -> buckets.take("client").isZero()).count();
  }
}
