package org.essor.credentials;

import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;

/** The credentials that this site issues. */
public interface Credentials {

  /** Issues one, in the caller's transaction. What it says does not change afterwards. */
  Credential issue(IssueRequest request);

  Optional<Credential> find(CredentialId id);

  /** Lists those of a person, the last first. */
  List<Credential> list(PersonId holder);

  /**
   * Takes one back, for good; does nothing where it was taken back before.
   *
   * @param reason for the holder, 1 to 500 characters
   * @throws org.essor.kernel.Refusal {@code credentials.unknown} where there is none; {@code
   *     credentials.reason} where the reason is missing or too long
   */
  void revoke(CredentialId id, String reason, PersonId by);

  /**
   * Shows the holder's name in it, or no longer.
   *
   * @throws org.essor.kernel.Refusal {@code credentials.unknown} where it is not his
   */
  void show(CredentialId id, PersonId holder, boolean name);
}
