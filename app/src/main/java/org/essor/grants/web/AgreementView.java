package org.essor.grants.web;

import java.util.List;
import java.util.Optional;

/**
 * An agreement as both sides read it.
 *
 * @param kind of what is said of its state: {@code info}, {@code success}, {@code warning}
 * @param pending the version that waits for signatures
 */
public record AgreementView(
    String id,
    String number,
    int edition,
    String title,
    String call,
    String callHref,
    String state,
    String advice,
    String kind,
    String purpose,
    String period,
    List<Fact> money,
    List<PartyRow> parties,
    Optional<DateChart> calendar,
    List<DeliverableRow> deliverables,
    List<InstalmentRow> instalments,
    List<PaymentRow> payments,
    List<VersionRow> versions,
    Optional<VersionRow> pending) {

  public AgreementView {
    money = List.copyOf(money);
    parties = List.copyOf(parties);
    deliverables = List.copyOf(deliverables);
    instalments = List.copyOf(instalments);
    payments = List.copyOf(payments);
    versions = List.copyOf(versions);
  }

  /** A name and what it is. */
  public record Fact(String name, String value) {}

  /** An organisation. */
  public record PartyRow(String organisation, String siret, String share) {}

  /**
   * A deliverable.
   *
   * @param kind a kind of badge
   * @param reason why the last one was refused, else empty
   * @param waiting true where the operator must decide
   * @param open true where one may be handed in
   */
  public record DeliverableRow(
      int number,
      String title,
      String due,
      String status,
      String kind,
      List<FileRow> files,
      String reason,
      boolean waiting,
      boolean open) {
    public DeliverableRow {
      files = List.copyOf(files);
    }
  }

  /** A file that was handed in. */
  public record FileRow(int number, String name, String about) {}

  /**
   * An instalment.
   *
   * @param payable true where nothing stands in its way
   */
  public record InstalmentRow(
      int number,
      String title,
      String amount,
      String due,
      String needs,
      String status,
      String kind,
      boolean payable) {}

  /** A movement of money. */
  public record PaymentRow(String what, String amount, String on, String reference) {}

  /** A frozen version. */
  public record VersionRow(
      int number, String name, String aid, String status, String sha256, boolean accepted) {}
}
