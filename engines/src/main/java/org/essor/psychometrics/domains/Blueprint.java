package org.essor.psychometrics.domains;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a whole test must be made of.
 *
 * @param longest most items of a test
 * @param domains how many items of each domain; empty where that is free
 * @param tags how many items with a tag
 * @param minutes the most time its items may take together; infinite where that is free
 */
public record Blueprint(int longest, List<Span> domains, List<TagLimit> tags, double minutes) {

  /** A number of items, both ends included. */
  public record Span(int least, int most) {
    public Span {
      if (least < 0 || most < least) {
        throw new IllegalArgumentException("From %d to %d items".formatted(least, most));
      }
    }
  }

  /** How many items with a tag a test has. */
  public record TagLimit(String tag, Span items) {}

  public Blueprint {
    domains = List.copyOf(domains);
    tags = List.copyOf(tags);
    if (longest < 1 || !(minutes > 0)) {
      throw new IllegalArgumentException(longest + " items, " + minutes + " minutes");
    }
  }

  /** At most so many items, of any domain. */
  public static Blueprint free(int longest) {
    return new Blueprint(longest, List.of(), List.of(), Double.POSITIVE_INFINITY);
  }

  /**
   * So many items, shared between the domains by weights, such as hours of teaching: 28 items for
   * weights 6, 5, 5, 6 and 6 are as many; where a share is no whole number, the whole numbers next
   * to it are its bounds.
   */
  public static Blueprint weighted(int items, List<Integer> weights) {
    double all = weights.stream().mapToInt(Integer::intValue).sum();
    var spans =
        weights.stream()
            .map(weight -> items * weight / all)
            .map(share -> new Span((int) Math.floor(share), (int) Math.ceil(share)))
            .toList();
    return new Blueprint(items, spans, List.of(), Double.POSITIVE_INFINITY);
  }

  public Blueprint within(double mostMinutes) {
    return new Blueprint(longest, domains, tags, mostMinutes);
  }

  public Blueprint limiting(String tag, Span items) {
    var more = new ArrayList<>(tags);
    more.add(new TagLimit(tag, items));
    return new Blueprint(longest, domains, more, minutes);
  }

  /** Whether the number of items is all that it limits. */
  public boolean isFree() {
    return domains.isEmpty() && tags.isEmpty() && minutes == Double.POSITIVE_INFINITY;
  }

  /** Whether some items are enough of each domain and of each tag to end a test. */
  boolean isMetBy(List<DomainItem> items) {
    for (int domain = 0; domain < domains.size(); domain++) {
      int of = domain;
      if (items.stream().filter(item -> item.domain() == of).count() < domains.get(of).least()) {
        return false;
      }
    }
    return tags.stream()
        .allMatch(limit ->
            items.stream().filter(item -> item.tags().contains(limit.tag())).count()
                >= limit.items().least());
  }

  /** The spans of so many domains, free ones included. */
  List<Span> spans(int count) {
    if (!domains.isEmpty() && domains.size() != count) {
      throw new IllegalArgumentException(
          "The blueprint has %d domains, the bank %d".formatted(domains.size(), count));
    }
    return domains.isEmpty() ? Collections.nCopies(count, new Span(0, longest)) : domains;
  }
}
