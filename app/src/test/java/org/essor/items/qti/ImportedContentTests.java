package org.essor.items.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.essor.items.ContentOfItem;
import org.essor.items.qti.QtiItem.Marks;
import org.essor.journeys.Text;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Task;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Ordering;
import org.essor.skills.Task.ShortText;
import org.essor.skills.internal.TheBank;
import org.junit.jupiter.api.Test;

class ImportedContentTests {

  private static final Bank BANK = TheBank.read();

  private static QtiItem of(Item item) {
    return QtiItem.of(item, Optional.empty());
  }

  private static QtiItem foreign(Task task, String question) {
    return new QtiItem(
        "x",
        task,
        new Text("", question),
        Text.NONE,
        Optional.empty(),
        Optional.empty(),
        Marks.NONE);
  }

  @Test
  void anItemOfTheBankBecomesTheSameFieldsAsCopyingIt() {
    BANK.items().values().stream()
        .filter(item -> !(item.task() instanceof HotSpot))
        .forEach(item ->
            assertThat(ImportedContent.of(of(item), BANK.framework()))
                .contains(ContentOfItem.of(item)));
  }

  @Test
  void whatAnotherSystemDoesNotSayStaysToBeWritten() {
    var content =
        ImportedContent.of(
                foreign(new ShortText(List.of(), List.of("York"), 0), "Who?"), BANK.framework())
            .orElseThrow();
    assertThat(content.get("question.en")).isEqualTo("Who?");
    assertThat(content.get("accept.en")).isEqualTo("York");
    assertThat(content.problems())
        .extracting(problem -> problem.field())
        .contains("question.fr", "competence", "source.tag", "difficulty");
  }

  @Test
  void whatADraftCannotHoldIsNotCutShort() {
    var nine = Collections.nCopies(9, new Text("", "option"));
    assertThat(ImportedContent.of(foreign(new Ordering(nine), "Rank"), BANK.framework())).isEmpty();
    var long4001 = "x".repeat(4001);
    assertThat(
            ImportedContent.of(
                foreign(new Ordering(nine.subList(0, 3)), long4001), BANK.framework()))
        .isEmpty();
  }
}
