package org.essor.skills;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tests that learners took to the end, without anyone's name: what becomes known of items. Each
 * module in which learners answer items has a bean of this type; whoever wants all tests asks all
 * of them.
 */
public interface TakenTests {

  /** Gives the tests that ended since an instant, one after the other: they may be too many. */
  void forEach(Instant since, Consumer<TakenTest> reader);

  /** The tests in which an item was asked, without counting, since an instant. */
  List<TakenTest> listTried(String item, Instant since);
}
