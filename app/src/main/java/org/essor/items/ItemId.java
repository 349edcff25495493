package org.essor.items;

import java.util.Optional;

/**
 * Names an item that was written here, such as {@code e-0012}; never used again for another.
 *
 * @param value {@code e-} and four digits or more
 */
public record ItemId(String value) {

  public ItemId {
    if (!value.matches("e-\\d{4,9}")) {
      throw new IllegalArgumentException("Not an item: " + value);
    }
  }

  /** Reads what stands in an address; empty where it can be none. */
  public static Optional<ItemId> find(String text) {
    return text.matches("e-\\d{4,9}") ? Optional.of(new ItemId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
