package org.essor.applications.web;

import static org.springframework.web.util.UriComponentsBuilder.fromUriString;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.SubmissionQuery.Sort;
import org.essor.calls.CallId;
import org.springframework.util.MultiValueMap;

/**
 * What an address asks of the list of applications of a call; what it does not say, or not so that
 * it can be read, is left as it is at first.
 *
 * @param states in the order of their names
 * @param page from 0
 * @param ticked true where all of the page that can be are ticked at first
 */
record Asked(
    String text,
    OptionalInt round,
    Set<String> states,
    Sort sort,
    boolean descending,
    int page,
    boolean ticked) {

  static final int SIZE = 50;

  /** The codes of the states of what was deposited, from the deposit to the end. */
  static final List<String> STATES =
      List.of(
          "submitted",
          "returned",
          "eligible",
          "ineligible",
          "under-review",
          "reserve",
          "selected",
          "not-selected",
          "withdrawn");

  private static final int LONGEST_TEXT = 200;
  private static final int LAST_PAGE = 99_999;

  static Asked of(MultiValueMap<String, String> values) {
    var text = one(values, "q");
    return new Asked(
        text.substring(0, Math.min(LONGEST_TEXT, text.length())),
        number(one(values, "releve")),
        known(values.getOrDefault("etat", List.of())),
        sort(one(values, "tri")),
        one(values, "sens").equals("desc"),
        Math.clamp(number(one(values, "page")).orElse(1), 1, LAST_PAGE) - 1,
        !one(values, "cocher").isEmpty());
  }

  private static Set<String> known(List<String> states) {
    var known = new TreeSet<>(states);
    known.retainAll(STATES);
    return known;
  }

  private static String one(MultiValueMap<String, String> values, String name) {
    var value = values.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private static OptionalInt number(String text) {
    return text.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static Sort sort(String code) {
    for (var sort : Sort.values()) {
      if (code(sort).equals(code)) {
        return sort;
      }
    }
    return Sort.NUMBER;
  }

  static String code(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  SubmissionQuery query(CallId call) {
    return new SubmissionQuery(call, round, states, text, sort, descending, page, SIZE);
  }

  boolean isFiltered() {
    return !text.isEmpty() || round.isPresent() || !states.isEmpty();
  }

  /** Sorted by a column; the other way round where it is already. */
  Asked sortedBy(Sort other) {
    return new Asked(text, round, states, other, sort == other && !descending, 0, false);
  }

  Asked onPage(int other) {
    return new Asked(text, round, states, sort, descending, other, false);
  }

  Asked withAllTicked() {
    return new Asked(text, round, states, sort, descending, page, true);
  }

  /** The address that asks the same. */
  String address(String path) {
    var address = fromUriString(path);
    if (!text.isEmpty()) {
      address.queryParam("q", "{text}");
    }
    round.ifPresent(number -> address.queryParam("releve", number));
    states.forEach(state -> address.queryParam("etat", state));
    if (sort != Sort.NUMBER || descending) {
      address.queryParam("tri", code(sort));
    }
    if (descending) {
      address.queryParam("sens", "desc");
    }
    if (page > 0) {
      address.queryParam("page", page + 1);
    }
    if (ticked) {
      address.queryParam("cocher", 1);
    }
    return text.isEmpty() ? address.toUriString() : address.encode().build(text).toString();
  }
}
