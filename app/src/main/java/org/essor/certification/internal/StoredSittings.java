package org.essor.certification.internal;

import java.util.List;
import java.util.Optional;
import org.essor.certification.Incident;
import org.essor.certification.SessionId;
import org.essor.certification.Sitting;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings;
import org.essor.kernel.PersonId;
import org.essor.psychometrics.domains.DomainEstimate;
import org.springframework.stereotype.Component;

/** Sittings as they are stored. */
@Component
class StoredSittings implements Sittings {

  private final SittingRows rows;
  private final IncidentRows incidents;
  private final Instruments instruments;

  StoredSittings(SittingRows rows, IncidentRows incidents, Instruments instruments) {
    this.rows = rows;
    this.incidents = incidents;
    this.instruments = instruments;
  }

  @Override
  public Optional<Sitting> find(SittingId id) {
    return rows.find(id).map(SittingRows.Running::sitting);
  }

  @Override
  public List<Sitting> list(SessionId session) {
    return rows.list(session).stream().map(SittingRows.Running::sitting).toList();
  }

  @Override
  public List<Sitting> list(PersonId candidate) {
    return rows.list(candidate).stream().map(SittingRows.Running::sitting).toList();
  }

  @Override
  public DomainEstimate measure(Sitting sitting) {
    var terms = sitting.terms();
    return instruments.of(terms).measure(sitting.answers(), terms.pretested()).estimate();
  }

  @Override
  public List<Focus> listFocus(SittingId id) {
    return rows.listFocus(id);
  }

  @Override
  public List<Incident> listIncidents(SessionId session, PersonId candidate) {
    return incidents.list(session, candidate);
  }
}
