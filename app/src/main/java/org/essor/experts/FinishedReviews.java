package org.essor.experts;

import java.util.List;
import org.essor.calls.CallId;

/**
 * What another module knows of the reviews that experts have finished: each declares a bean. They
 * stay with who wrote them, also where applications are given anew or he leaves the panel.
 */
public interface FinishedReviews {

  /** Who has finished which application, of what is given to experts now. */
  List<ReviewAssignment> listFinished(CallId call);
}
