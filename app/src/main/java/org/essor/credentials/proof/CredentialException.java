package org.essor.credentials.proof;

import java.io.Serial;
import java.util.List;

/**
 * Why a credential is not accepted.
 *
 * <p>The text {@code credentials.fault.<code>} says it; the facts fill its places.
 */
public final class CredentialException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final transient List<Object> facts;

  /** What it comes to. */
  public enum Kind {
    /** Nothing can be said of it: it is no credential, or needs what is not at hand. */
    UNREADABLE,
    /** It is not what its signer signed, or nobody signed it. */
    NOT_AUTHENTIC,
    /** It is what was signed, and does not hold at this time. */
    NOT_VALID
  }

  private CredentialException(Kind kind, String code, Object... facts) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.facts = List.of(facts);
  }

  static CredentialException unreadable(String code, Object... facts) {
    return new CredentialException(Kind.UNREADABLE, code, facts);
  }

  static CredentialException notAuthentic(String code, Object... facts) {
    return new CredentialException(Kind.NOT_AUTHENTIC, code, facts);
  }

  static CredentialException notValid(String code, Object... facts) {
    return new CredentialException(Kind.NOT_VALID, code, facts);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<Object> facts() {
    return facts;
  }
}
