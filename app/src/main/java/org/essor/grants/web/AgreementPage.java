package org.essor.grants.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;

/**
 * An agreement on the desk of its operator.
 *
 * @param can what is possible now, as the names of the forms
 * @param corrected what can be corrected of what is published
 * @param published the public page, once it is signed
 * @param paid what is paid, as it can be typed
 * @param settled what the settlement will have done, with its amounts once the final aid is typed
 */
public record AgreementPage(
    String address,
    List<Crumb> crumbs,
    AgreementView agreement,
    List<String> can,
    List<Choice> corrected,
    List<AgreementView.Fact> corrections,
    Optional<String> published,
    String today,
    String paid,
    String settled,
    Typed typed) {

  public AgreementPage {
    crumbs = List.copyOf(crumbs);
    can = List.copyOf(can);
    corrected = List.copyOf(corrected);
    corrections = List.copyOf(corrections);
  }

  /** Who is paid, and pays back. */
  public String lead() {
    return agreement.parties().getFirst().organisation();
  }

  public boolean may(String what) {
    return can.contains(what);
  }
}
