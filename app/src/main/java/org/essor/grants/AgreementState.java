package org.essor.grants;

/**
 * How far an agreement is. Each state is a type that has the steps it allows and no other: what is
 * not allowed does not compile.
 */
public sealed interface AgreementState {

  /** The operator writes it. */
  record Prepared() implements AgreementState {
    public Sent send() {
      return new Sent();
    }

    public Terminated terminate(String reason) {
      return new Terminated(reason);
    }
  }

  /** The beneficiary has it for signature; its text is frozen. */
  record Sent() implements AgreementState {
    public Prepared takeBack() {
      return new Prepared();
    }

    public Signed sign() {
      return new Signed();
    }

    public Terminated terminate(String reason) {
      return new Terminated(reason);
    }
  }

  /** Signed by all: its aid is committed; nothing is paid yet. */
  record Signed() implements AgreementState {
    /** The first payment is made. */
    public Running begin() {
      return new Running();
    }

    public Terminated terminate(String reason) {
      return new Terminated(reason);
    }
  }

  /** Money was paid. */
  record Running() implements AgreementState {
    public Settled settle() {
      return new Settled();
    }

    public Terminated terminate(String reason) {
      return new Terminated(reason);
    }
  }

  /** The final aid is known (solde); what was paid too much may still have to come back. */
  record Settled() implements AgreementState {}

  /** Ended before its time (résiliation); what was paid too much may still have to come back. */
  record Terminated(String reason) implements AgreementState {}

  /** Its name, as it is stored and as texts are named. */
  default String code() {
    return switch (this) {
      case Prepared _ -> "prepared";
      case Sent _ -> "sent";
      case Signed _ -> "signed";
      case Running _ -> "running";
      case Settled _ -> "settled";
      case Terminated _ -> "terminated";
    };
  }

  /** Reads a stored state; the reason counts for an agreement that was terminated. */
  static AgreementState of(String code, String reason) {
    return switch (code) {
      case "prepared" -> new Prepared();
      case "sent" -> new Sent();
      case "signed" -> new Signed();
      case "running" -> new Running();
      case "settled" -> new Settled();
      case "terminated" -> new Terminated(reason);
      default -> throw new IllegalArgumentException("No state of an agreement: " + code);
    };
  }

  /** True where it was signed and has not ended: deliverables are handed in, instalments paid. */
  default boolean isInForce() {
    return this instanceof Signed || this instanceof Running;
  }
}
