package org.essor.review.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.essor.review.Standing;
import org.essor.review.Standing.Inputs;
import org.springframework.stereotype.Component;

/** Computes where applications stand, once for the same reviews: it takes up to a second. */
@Component
class Standings {

  private static final int MOST = 8;

  private final Map<Inputs, Standing> known = Collections.synchronizedMap(new Last());

  Standing of(Inputs inputs) {
    var before = known.get(inputs);
    if (before != null) {
      return before;
    }
    var standing = Standing.of(inputs);
    known.put(inputs, standing);
    return standing;
  }

  /** Forgets what was asked for longest ago. */
  private static final class Last extends LinkedHashMap<Inputs, Standing> {

    private static final long serialVersionUID = 1L;

    Last() {
      super(MOST, 1, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Inputs, Standing> eldest) {
      return size() > MOST;
    }
  }
}
