package org.essor.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;
import org.junit.jupiter.api.Test;

class GrantMoneyTests {

  private static final int SEQUENCES = 2_000;
  private static final int STEPS = 25;
  private static final int MOST = 1_000_000;

  private static GrantMoney committed(long cents) {
    return GrantMoney.NONE.commit(new Euros(cents));
  }

  @Test
  void whatIsCommittedIsPaidToTheCentAndNotOneMore() {
    var paid = committed(100_001).pay(new Euros(100_000));
    assertThat(paid.open()).isEqualTo(new Euros(1));
    assertThat(paid.pay(new Euros(1)).open()).isEqualTo(Euros.ZERO);
    assertThatThrownBy(() -> paid.pay(new Euros(2))).hasMessage("grants.money.committed");
  }

  @Test
  void aFinalAidBelowWhatWasPaidComesBackAndFreesWhatWasCommitted() {
    var settled = committed(1_000).pay(new Euros(800)).end(new Euros(500));
    assertThat(settled)
        .isEqualTo(new GrantMoney(new Euros(800), new Euros(800), Optional.of(new Euros(500))));
    assertThat(settled.toReturn()).isEqualTo(new Euros(300));
    assertThatThrownBy(() -> settled.giveBack(new Euros(301))).hasMessage("grants.money.returned");
    assertThat(settled.giveBack(new Euros(300)))
        .isEqualTo(new GrantMoney(new Euros(500), new Euros(500), Optional.of(new Euros(500))));
  }

  @Test
  void anAmendmentNeverGoesBelowWhatWasPaid() {
    var paid = committed(1_000).pay(new Euros(600));
    assertThat(paid.commit(new Euros(600)).open()).isEqualTo(Euros.ZERO);
    assertThatThrownBy(() -> paid.commit(new Euros(599))).hasMessage("grants.money.paid");
  }

  /** Any steps in any order: what is refused changes nothing, and the sums always hold. */
  @Test
  void theSumsHoldAfterAnySequenceOfSteps() {
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      var random = new Random(sequence);
      var money = GrantMoney.NONE;
      long payments = 0;
      for (int step = 0; step < STEPS; step++) {
        var next = step(money, random);
        payments += next.paid().cents() - money.paid().cents();
        money = next;
        assertThat(money.paid().cents()).as("paid, sequence %s", sequence).isEqualTo(payments);
        assertThat(money.paid()).isLessThanOrEqualTo(money.committed());
        assertThat(money.open().cents() + money.paid().cents())
            .isEqualTo(money.committed().cents());
        assertThat(money.toReturn()).isLessThanOrEqualTo(money.paid());
      }
    }
  }

  private static GrantMoney step(GrantMoney money, Random random) {
    var amount = new Euros(random.nextInt(MOST));
    try {
      return switch (random.nextInt(4)) {
        case 0 -> money.due().isEmpty() ? money.commit(amount) : money;
        case 1 -> money.due().isEmpty() ? money.pay(amount) : money;
        case 2 -> random.nextInt(4) == 0 ? money.end(amount) : money;
        default -> money.giveBack(amount);
      };
    } catch (Refusal refused) {
      return money;
    }
  }
}
