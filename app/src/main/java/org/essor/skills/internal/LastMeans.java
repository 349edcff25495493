package org.essor.skills.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.essor.psychometrics.domains.DomainEstimate;
import org.essor.psychometrics.domains.Measurement.Answer;

/**
 * What the last answers that were measured say: a result is shown as soon as it is kept, and the
 * mean of a posterior takes a millisecond. Safe for concurrent use.
 */
final class LastMeans {

  private static final int MOST = 200;

  private final Function<List<Answer>, DomainEstimate> mean;
  private final Last last = new Last();

  /**
   * @param mean what some answers say, always the same
   */
  LastMeans(Function<List<Answer>, DomainEstimate> mean) {
    this.mean = mean;
  }

  DomainEstimate of(List<Answer> answers) {
    synchronized (last) {
      var known = last.get(answers);
      if (known != null) {
        return known;
      }
    }
    var found = mean.apply(answers);
    synchronized (last) {
      last.put(answers, found);
    }
    return found;
  }

  /** Forgets what was asked for longest ago. */
  private static final class Last extends LinkedHashMap<List<Answer>, DomainEstimate> {

    private static final long serialVersionUID = 1L;

    Last() {
      super(MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<List<Answer>, DomainEstimate> eldest) {
      return size() > MOST;
    }
  }
}
