package org.essor.review.web;

import java.util.List;

/**
 * A lottery.
 *
 * @param field of its form, where the seed is typed
 * @param tickets in the order drawn; none before
 */
public record LotteryView(
    String href,
    String action,
    String field,
    String call,
    String announced,
    String source,
    List<String> numbers,
    String seed,
    String drawn,
    List<Ticket> tickets,
    String shell) {

  public LotteryView {
    numbers = List.copyOf(numbers);
    tickets = List.copyOf(tickets);
  }

  public record Ticket(String number, String ticket) {}
}
