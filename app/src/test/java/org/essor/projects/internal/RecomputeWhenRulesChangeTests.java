package org.essor.projects.internal;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.projects.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecomputeWhenRulesChangeTests {

  private final Notices notices = mock();
  private final Edition edition = mock();
  private final Editions editions = mock();
  private final RecomputeWhenRulesChange recompute =
      new RecomputeWhenRulesChange(notices, editions);

  @BeforeEach
  void someRulesAreInForce() {
    when(editions.getInForce()).thenReturn(edition);
    when(edition.fingerprint()).thenReturn("now");
  }

  @AfterEach
  void stops() {
    recompute.destroy();
  }

  @Test
  void projectsAreComputedAgainOnceForEachChangeOfTheRules() {
    recompute.look();
    recompute.look();
    verify(notices, times(1)).recompute();

    when(edition.fingerprint()).thenReturn("then");
    recompute.look();
    recompute.look();

    verify(notices, times(2)).recompute();
  }

  @Test
  void whatFailsIsTriedAgainAtTheNextLook() {
    when(notices.recompute()).thenThrow(new IllegalStateException("no database")).thenReturn(0);

    recompute.look();
    recompute.look();
    recompute.look();

    verify(notices, times(2)).recompute();
  }
}
