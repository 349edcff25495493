package org.essor.calls;

import java.util.Optional;

/**
 * What another module offers on the page of a call to those who run it, such as its applications:
 * each declares a bean.
 */
public interface CallTask {

  /** The key of the text of its link. */
  String textKey();

  /** A path of this site, where there is something to do. */
  Optional<String> findPath(Call call);
}
