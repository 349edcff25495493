package org.essor.items.internal;

import java.util.Optional;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Skills;
import org.springframework.stereotype.Component;

/**
 * Tells whether an item was the same in an earlier bank: a test goes on with the bank that it began
 * with, and answers to other words say nothing of those of today.
 */
@Component
class SameItems {

  private final Skills skills;

  SameItems(Skills skills) {
    this.skills = skills;
  }

  /** Whether an item of today had the same words, options and key in an earlier bank. */
  boolean isSame(Item today, String fingerprint) {
    return find(today.id(), fingerprint).filter(before -> isSame(before, today)).isPresent();
  }

  private Optional<Item> find(String item, String fingerprint) {
    return skills.findBank(fingerprint).map(Bank::items).map(items -> items.get(item));
  }

  private static boolean isSame(Item one, Item other) {
    return one.task().equals(other.task())
        && one.question().equals(other.question())
        && one.document().equals(other.document());
  }
}
