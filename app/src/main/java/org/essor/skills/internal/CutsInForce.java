package org.essor.skills.internal;

import java.time.Instant;
import java.util.Map;
import org.essor.skills.Cuts;
import org.essor.skills.Framework;
import org.essor.skills.RecordedCuts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The cut scores of an instant: recorded ones where there are, else those of the framework. */
@Component
public class CutsInForce {

  private final ObjectProvider<RecordedCuts> recorded;

  CutsInForce(ObjectProvider<RecordedCuts> recorded) {
    this.recorded = recorded;
  }

  public Cuts at(Framework framework, Instant when) {
    return new Cuts(
        framework,
        recorded.stream()
            .flatMap(each -> each.findAt(framework.version(), when).stream())
            .findFirst()
            .orElse(Map.of()));
  }
}
