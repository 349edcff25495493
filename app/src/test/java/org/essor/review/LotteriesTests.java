package org.essor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.review.Lotteries.Draw;
import org.junit.jupiter.api.Test;

class LotteriesTests {

  private static Draw draw(Optional<String> seed) {
    return new Draw(
        UUID.randomUUID(),
        AReview.CALL,
        "Un tirage national",
        Instant.EPOCH,
        List.of("D-2026-000001", "D-2026-000002", "D-2026-000003", "D-2026-000004"),
        seed,
        seed.map(_ -> Instant.EPOCH));
  }

  @Test
  void theShellLineThatIsShownPrintsTheSameOrder() throws IOException, InterruptedException {
    var draw = draw(Optional.of("l'an 2026 : 7 12 23"));
    var shell = new ProcessBuilder("sh", "-c", draw.shell()).start();
    var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    assertThat(printed.lines().map(line -> line.replaceFirst(".* ", "")))
        .containsExactlyElementsOf(draw.order());
  }

  @Test
  void beforeTheSeedIsKnownThereIsNoOrder() {
    assertThat(draw(Optional.empty()).order()).isEmpty();
  }
}
