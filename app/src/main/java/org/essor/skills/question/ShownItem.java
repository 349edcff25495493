package org.essor.skills.question;

import java.util.Map;
import org.essor.platform.Texts;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Picture;

/**
 * An item as one person sees it, the same each time.
 *
 * @param pictures by their name, with that of the item where it has one
 * @param seed of the order of its options; never told to the person
 */
public record ShownItem(Item item, Map<String, Picture> pictures, long seed) {

  public ShownItem {
    pictures = Map.copyOf(pictures);
  }

  /**
   * An item of a bank.
   *
   * @throws IllegalArgumentException where the bank has no such item
   */
  public static ShownItem of(Bank bank, String item, long seed) {
    return new ShownItem(bank.get(item), bank.pictures(), seed);
  }

  /** What a page shows of it before anything was sent. */
  public QuestionView view(Texts texts) {
    return view(AnswerForm.EMPTY, Map.of(), texts);
  }

  /** What a page shows of it with what was typed, and what is wrong with that by field. */
  public QuestionView view(AnswerForm typed, Map<String, String> errors, Texts texts) {
    return new Views(this, typed, texts).view(errors);
  }

  /** The answer that was sent, or what to correct by field. */
  public AnswerForm.Reading read(AnswerForm sent, Texts texts) {
    return sent.read(item.task(), order(), texts);
  }

  /** What was typed, with one line moved by its button. */
  public AnswerForm moved(AnswerForm sent) {
    return sent.moved(order());
  }

  /** The order in which its options are shown. */
  public Shuffle order() {
    return Shuffle.of(seed, item);
  }
}
