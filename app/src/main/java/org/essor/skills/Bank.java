package org.essor.skills;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The framework and all its items, as they were at one time.
 *
 * @param fingerprint SHA-256 of the files it was read from, 64 hexadecimal digits
 * @param items by their identifier, in the order of the files
 * @param pictures by their name
 */
public record Bank(
    String fingerprint,
    Framework framework,
    SequencedMap<String, Item> items,
    Map<String, Picture> pictures) {

  public Bank {
    items = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
    pictures = Map.copyOf(pictures);
  }

  /**
   * Returns an item.
   *
   * @throws IllegalArgumentException where it is none of this bank
   */
  public Item get(String item) {
    return Optional.ofNullable(items.get(item))
        .orElseThrow(() -> new IllegalArgumentException("No item " + item + " in " + fingerprint));
  }

  /** The items whose answers count. */
  public List<Item> scored() {
    return items.values().stream().filter(item -> !item.traits().pretest()).toList();
  }

  /** The items asked to learn about them, which never count. */
  public List<Item> pretested() {
    return items.values().stream().filter(item -> item.traits().pretest()).toList();
  }

  /** The place of an item's domain among those of the framework, from 0. */
  public int domainOf(Item item) {
    return framework.domains().indexOf(framework.findDomainOf(item.competence()).orElseThrow());
  }
}
