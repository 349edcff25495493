package org.essor.review.web;

import java.util.List;
import org.essor.platform.Choice;

/**
 * The lotteries of a call, for those who run it.
 *
 * @param candidates who can take part: the grey zone is chosen beforehand
 */
public record LotteriesPage(
    CallHead head, List<LotteryView> draws, List<Choice> candidates, Posted posted) {

  public LotteriesPage {
    draws = List.copyOf(draws);
    candidates = List.copyOf(candidates);
  }
}
