package org.essor.grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.grants.TermsCheck.Progress;
import org.essor.kernel.Euros;
import org.essor.projects.ProjectId;

/**
 * An agreement on a grant (convention de subvention). Immutable.
 *
 * @param number what people name it by, such as {@code C-2026-000012}
 * @param edition the number of the last change, from 1: who changes it says which he saw
 * @param line the action of the strategy that it counts for
 * @param decidedAid the aid that was decided; the terms never exceed it without an amendment
 * @param draft what the operator is writing: the agreement, or an amendment
 * @param versions frozen, from the first to the last
 * @param firstSignedOn the day of its signature
 */
public record Agreement(
    AgreementId id,
    String number,
    int edition,
    ApplicationId application,
    CallId call,
    Optional<ProjectId> project,
    String line,
    AgreementState state,
    Euros decidedAid,
    Optional<Terms> draft,
    List<Version> versions,
    Progress progress,
    GrantMoney money,
    Optional<LocalDate> firstSignedOn,
    Instant changedAt) {

  public Agreement {
    versions = List.copyOf(versions);
  }

  public Agreement withState(AgreementState other) {
    return with(new Changing(other, draft, money), versions, progress);
  }

  public Agreement withDraft(Optional<Terms> other) {
    return with(new Changing(state, other, money), versions, progress);
  }

  public Agreement withMoney(GrantMoney other) {
    return with(new Changing(state, draft, other), versions, progress);
  }

  /** The same, with what hangs on it. */
  public Agreement with(List<Version> all, Progress made) {
    return with(new Changing(state, draft, money), all, made);
  }

  private record Changing(AgreementState state, Optional<Terms> draft, GrantMoney money) {}

  private Agreement with(Changing now, List<Version> all, Progress made) {
    return new Agreement(
        id,
        number,
        edition,
        application,
        call,
        project,
        line,
        now.state(),
        decidedAid,
        now.draft(),
        all,
        made,
        now.money(),
        firstSignedOn,
        changedAt);
  }

  /** How many versions were signed before one: 0 for the agreement, 1 for its first amendment. */
  public int amendment(Version version) {
    return (int)
        versions.stream()
            .filter(each -> each.number() < version.number())
            .filter(each -> each.signedOn().isPresent())
            .count();
  }

  /** The version that counts: the last that was signed. */
  public Optional<Version> findInForce() {
    return versions.stream().filter(each -> each.signedOn().isPresent()).reduce((_, last) -> last);
  }

  /** The version that waits for signatures. */
  public Optional<Version> findPending() {
    return versions.stream().filter(Version::isPending).reduce((_, last) -> last);
  }

  /** The terms that count; before the first signature those that are written or sent. */
  public Terms terms() {
    return findInForce()
        .or(this::findPending)
        .map(Version::terms)
        .or(() -> draft)
        .or(() -> versions.stream().map(Version::terms).reduce((_, last) -> last))
        .orElseThrow();
  }
}
