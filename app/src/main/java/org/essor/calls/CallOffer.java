package org.essor.calls;

import java.time.Instant;
import java.util.Optional;

/**
 * What another module offers on the public page of a call, such as to apply: each declares a bean.
 */
public interface CallOffer {

  /** The key of the text of its button. */
  String textKey();

  /** A path of this site, where it is offered now. */
  Optional<String> findPath(Call call, Instant now);
}
