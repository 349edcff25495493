package org.essor.frameworks;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.essor.platform.Language;

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

  /** The address at which a version is served as CASE (a {@code CFDocument}), in one language. */
  URI address(FrameworkVersion version, Language language);

  /**
   * The address of a domain or competence of a version (a {@code CFItem}).
   *
   * @param id of the domain or competence in the framework
   */
  URI address(FrameworkVersion version, Language language, String id);
}
