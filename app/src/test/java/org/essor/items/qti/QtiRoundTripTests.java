package org.essor.items.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Language;
import org.essor.skills.Bank;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.internal.TheBank;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was: the law of the two directions. */
class QtiRoundTripTests {

  private static final Bank BANK = TheBank.read();

  private static List<QtiItem> asKnown() {
    return BANK.items().values().stream()
        .map(item ->
            QtiItem.of(
                item,
                item.task() instanceof HotSpot spot
                    ? Optional.ofNullable(BANK.pictures().get(spot.picture()))
                    : Optional.empty()))
        .toList();
  }

  @Test
  void everyItemOfTheBankComesBackAsItWas() throws QtiException {
    var read = QtiReader.read(QtiWriter.write(BANK.items().values(), BANK), Language.FR);
    assertThat(read.remarks()).isEmpty();
    assertThat(read.items()).hasSizeGreaterThan(99).containsExactlyElementsOf(asKnown());
    assertThat(read.items().stream().map(item -> item.task().getClass()).distinct()).hasSize(7);
  }

  @Test
  void theSameItemsGiveTheSameBytes() {
    var items = BANK.items().values();
    assertThat(QtiWriter.write(items, BANK)).isEqualTo(QtiWriter.write(items, BANK));
  }
}
