package org.essor.items;

import java.util.HashSet;
import java.util.Set;
import org.essor.kernel.PersonId;

/** Where an item stands. Each stage has only the steps that lead on from it. */
public sealed interface Stage {

  /** How many persons other than its authors must accept an item. */
  int REVIEWERS = 2;

  /** The name of a stage, as it is stored and filtered. */
  enum Name {
    DRAFT,
    REVIEW,
    RETURNED,
    ACCEPTED,
    PRETEST,
    OPERATIONAL,
    RETIRED
  }

  Name name();

  /** A stage in which its words may change. */
  sealed interface Open extends Stage {
    default InReview submit() {
      return new InReview(Set.of());
    }
  }

  /** Being written. */
  record Draft() implements Open {
    @Override
    public Name name() {
      return Name.DRAFT;
    }
  }

  /** Given back to its authors with what to change. */
  record Returned() implements Open {
    @Override
    public Name name() {
      return Name.RETURNED;
    }
  }

  /** A stage that a reviewer may end by giving the item back. */
  sealed interface Returnable extends Stage {
    default Returned giveBack() {
      return new Returned();
    }
  }

  /**
   * Read by others.
   *
   * @param approvals who accepted it in this round, fewer than {@link #REVIEWERS}
   */
  record InReview(Set<PersonId> approvals) implements Returnable {
    public InReview {
      approvals = Set.copyOf(approvals);
    }

    /** One more accepts it: with enough of them it is accepted. The same person counts once. */
    public Stage approve(PersonId reviewer) {
      var all = new HashSet<>(approvals);
      all.add(reviewer);
      return all.size() >= REVIEWERS ? new Accepted() : new InReview(all);
    }

    @Override
    public Name name() {
      return Name.REVIEW;
    }
  }

  /** Accepted by enough reviewers, asked of nobody yet. */
  record Accepted() implements Returnable {
    public Pretest tryOut() {
      return new Pretest();
    }

    @Override
    public Name name() {
      return Name.ACCEPTED;
    }
  }

  /** A stage in which learners meet it. */
  sealed interface Live extends Stage {
    default Retired retire() {
      return new Retired();
    }
  }

  /** Asked inside live tests, without counting. */
  record Pretest() implements Returnable, Live {
    public Operational promote() {
      return new Operational();
    }

    @Override
    public Name name() {
      return Name.PRETEST;
    }
  }

  /** Calibrated; its answers count. */
  record Operational() implements Live {
    @Override
    public Name name() {
      return Name.OPERATIONAL;
    }
  }

  /** Asked no more. */
  record Retired() implements Stage {
    @Override
    public Name name() {
      return Name.RETIRED;
    }
  }
}
