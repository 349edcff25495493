package org.essor.certification.decision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.essor.certification.SessionClosed;
import org.essor.certification.SessionId;
import org.essor.certification.Sitting;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings;
import org.essor.certification.decision.Signals.Sat;
import org.essor.skills.Measures;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signals of closed sessions, computed once: what somebody decided by, others see as well,
 * whatever is improved since.
 */
@Component
class SessionSignals {

  private final Sittings sittings;
  private final Standings standings;
  private final SignalRows rows;
  private final Clock clock;

  SessionSignals(Sittings sittings, Standings standings, SignalRows rows, Clock clock) {
    this.sittings = sittings;
    this.standings = standings;
    this.rows = rows;
    this.clock = clock;
  }

  /** Computes them as soon as a session is closed; a bank that is no longer read has none. */
  @ApplicationModuleListener
  void computeWhenSessionClosed(SessionClosed closed) {
    of(closed.session());
  }

  /** Those of a closed session; computed now where they were not. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Map<SittingId, List<Signal>> of(SessionId session) {
    if (!rows.areStored(session) && rows.mark(session, clock.instant())) {
      compute(session).forEach(rows::insert);
    }
    return rows.list(session);
  }

  private Map<SittingId, List<Signal>> compute(SessionId session) {
    var all =
        sittings.list(session).stream()
            .filter(sitting -> sitting.endedAt().isPresent())
            .filter(standings::isReadable)
            .toList();
    if (all.isEmpty()) {
      return Map.of();
    }
    return new Signals(Measures.bank(standings.bank(all.getFirst())), sats(all)).all();
  }

  private List<Sat> sats(List<Sitting> all) {
    return all.stream()
        .map(each -> new Sat(each, standings.thetas(each), sittings.listFocus(each.id())))
        .toList();
  }
}
