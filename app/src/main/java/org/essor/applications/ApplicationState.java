package org.essor.applications;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.Euros;

/**
 * How far an application is. Each state is a type that has the steps it allows and no other: what
 * is not allowed does not compile.
 */
public sealed interface ApplicationState {

  /** The steps that lead out of it, and what they lead to. */
  record Draft() implements ApplicationState {
    public Submitted submit() {
      return new Submitted();
    }
  }

  /** Deposited; its last deposit counts. */
  record Submitted() implements ApplicationState {
    /** Before the closing: another deposit replaces the one before. */
    public Submitted submitAgain() {
      return this;
    }

    /** What is missing may be completed until an instant (demande de pièces complémentaires). */
    public Returned returnFor(String reason, Instant until) {
      return new Returned(reason, until);
    }

    public Eligible findEligible() {
      return new Eligible();
    }

    public Ineligible findIneligible(String reason) {
      return new Ineligible(reason);
    }

    public Withdrawn withdraw(String because) {
      return new Withdrawn(because);
    }
  }

  /** Returned for completion; until an instant another deposit replaces the one before. */
  record Returned(String reason, Instant until) implements ApplicationState {
    public Submitted submitAgain() {
      return new Submitted();
    }

    /** The time is over: what was deposited before counts. */
    public Submitted expire() {
      return new Submitted();
    }

    public Withdrawn withdraw(String because) {
      return new Withdrawn(because);
    }
  }

  /** It may be reviewed (recevable). */
  record Eligible() implements ApplicationState {
    public UnderReview review() {
      return new UnderReview();
    }

    public Withdrawn withdraw(String because) {
      return new Withdrawn(because);
    }
  }

  /** It does not fulfil what the call requires (irrecevable). */
  record Ineligible(String reason) implements ApplicationState {
    /** An appeal was right. */
    public Eligible reinstate() {
      return new Eligible();
    }
  }

  /** Experts and jury have it. */
  record UnderReview() implements ApplicationState {
    public Selected select(String reason, Euros aid) {
      return new Selected(reason, aid);
    }

    public Reserve reserve(String reason) {
      return new Reserve(reason);
    }

    public NotSelected reject(String reason) {
      return new NotSelected(reason);
    }

    public Withdrawn withdraw(String because) {
      return new Withdrawn(because);
    }
  }

  /** Selected if another falls out (liste complémentaire). */
  record Reserve(String reason) implements ApplicationState {
    public Selected select(String because, Euros aid) {
      return new Selected(because, aid);
    }

    public NotSelected reject(String because) {
      return new NotSelected(because);
    }

    public Withdrawn withdraw(String because) {
      return new Withdrawn(because);
    }
  }

  /** Selected (lauréat), with the aid that was decided. */
  record Selected(String reason, Euros aid) implements ApplicationState {
    public Withdrawn withdraw(String because) {
      return new Withdrawn(because);
    }
  }

  /** Not selected. */
  record NotSelected(String reason) implements ApplicationState {
    /** An appeal was right: it is reviewed again. */
    public UnderReview reinstate() {
      return new UnderReview();
    }
  }

  /** Taken back by those who made it; they need not say why. */
  record Withdrawn(String reason) implements ApplicationState {}

  /** Its name, as it is stored and as texts are named: {@code draft}, {@code not-selected}… */
  default String code() {
    return switch (this) {
      case Draft _ -> "draft";
      case Submitted _ -> "submitted";
      case Returned _ -> "returned";
      case Eligible _ -> "eligible";
      case Ineligible _ -> "ineligible";
      case UnderReview _ -> "under-review";
      case Reserve _ -> "reserve";
      case Selected _ -> "selected";
      case NotSelected _ -> "not-selected";
      case Withdrawn _ -> "withdrawn";
    };
  }

  /** Why it is so, where somebody said it. */
  default Optional<String> findReason() {
    return switch (this) {
      case Returned(var reason, _) -> Optional.of(reason);
      case Ineligible(var reason) -> Optional.of(reason);
      case Reserve(var reason) -> Optional.of(reason);
      case Selected(var reason, _) -> Optional.of(reason);
      case NotSelected(var reason) -> Optional.of(reason);
      case Withdrawn(var reason) -> Optional.of(reason).filter(why -> !why.isEmpty());
      case Draft _, Submitted _, Eligible _, UnderReview _ -> Optional.empty();
    };
  }

  /** True where its answers may be changed: what is changed counts with the next deposit only. */
  default boolean isOpen() {
    return switch (this) {
      case Draft _, Submitted _, Returned _ -> true;
      case Eligible _, Ineligible _, UnderReview _, Reserve _ -> false;
      case Selected _, NotSelected _, Withdrawn _ -> false;
    };
  }
}
