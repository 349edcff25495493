package org.essor.frameworks;

import java.util.List;
import java.util.Optional;

/** The published versions of the framework. */
public interface Frameworks {

  /** All versions, the last one published first. */
  List<FrameworkVersion> list();

  /** The version that new tests are measured with. */
  FrameworkVersion inForce();

  /**
   * The wording that came with a later Essor than the version in force was published under; it
   * takes no effect by itself. Empty where none did, or something was published since.
   */
  Optional<FrameworkVersion> later();

  /**
   * Finds a version.
   *
   * @param name of {@link FrameworkVersion#name}
   */
  Optional<FrameworkVersion> find(String name);
}
