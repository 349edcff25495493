package org.essor.psychometrics.domains;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The items that a test may draw from, in a fixed order: where two items are as good, the one that
 * stands first is taken.
 *
 * <p>Made once and shared: it holds the parameters of its items as arrays.
 */
public final class DomainBank {

  private final int domains;
  private final List<DomainItem> items;
  private final Map<String, Integer> places;
  private final Curves curves;
  private final int[][] enemies;

  /**
   * @param domains how many there are, at least 1
   * @throws IllegalArgumentException where an item stands twice, is of a domain that there is not,
   *     or has an enemy that is not in the bank
   */
  public DomainBank(int domains, List<DomainItem> items) {
    this.domains = domains;
    this.items = List.copyOf(items);
    places = places(this.items);
    for (var item : this.items) {
      check(item);
    }
    curves = new Curves(this.items);
    enemies = enemies();
  }

  private static Map<String, Integer> places(List<DomainItem> items) {
    var places = HashMap.<String, Integer>newHashMap(items.size());
    for (var item : items) {
      if (places.put(item.id(), places.size()) != null) {
        throw new IllegalArgumentException("Item " + item.id() + " stands twice in the bank");
      }
    }
    return places;
  }

  private void check(DomainItem item) {
    if (item.domain() >= domains) {
      throw new IllegalArgumentException(
          "Item %s is of domain %d of %d, from 0".formatted(item.id(), item.domain(), domains));
    }
    for (var enemy : item.enemies()) {
      if (!places.containsKey(enemy)) {
        throw new IllegalArgumentException(
            "Item %s has the enemy %s, which is not in the bank".formatted(item.id(), enemy));
      }
    }
  }

  private int[][] enemies() {
    var found = new HashMap<Integer, TreeSet<Integer>>();
    for (int place = 0; place < items.size(); place++) {
      for (var enemy : items.get(place).enemies()) {
        found.computeIfAbsent(place, _ -> new TreeSet<>()).add(place(enemy));
        found.computeIfAbsent(place(enemy), _ -> new TreeSet<>()).add(place);
      }
    }
    var enemies = new int[items.size()][];
    for (int place = 0; place < enemies.length; place++) {
      enemies[place] =
          found.getOrDefault(place, new TreeSet<>()).stream().mapToInt(each -> each).toArray();
    }
    return enemies;
  }

  public int domains() {
    return domains;
  }

  public List<DomainItem> items() {
    return items;
  }

  /**
   * Returns the item.
   *
   * @throws IllegalArgumentException where it is not in the bank
   */
  public DomainItem item(String id) {
    return items.get(place(id));
  }

  public Optional<DomainItem> find(String id) {
    return Optional.ofNullable(places.get(id)).map(items::get);
  }

  /**
   * The place of an item in the bank, from 0.
   *
   * @throws IllegalArgumentException where it is not in the bank
   */
  public int place(String id) {
    var place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("Item " + id + " is not in the bank");
    }
    return place;
  }

  Curves curves() {
    return curves;
  }

  /** The places of those that must not stand in one test with an item, both ways, ascending. */
  int[] enemies(int place) {
    return enemies[place];
  }
}
