package org.essor;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Modules as Spring Modulith finds them, but that the packages within the measurement engine are
 * open: an engine knows no framework and cannot say so by an annotation.
 */
public final class EnginePackages implements ApplicationModuleDetectionStrategy {

  private static final String MEASUREMENT = "org.essor.psychometrics";

  @Override
  public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
    return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
  }

  @Override
  public NamedInterfaces detectNamedInterfaces(
      JavaPackage base, ApplicationModuleInformation information) {
    return base.getName().equals(MEASUREMENT)
        ? NamedInterfaces.forOpen(base)
        : NamedInterfaces.of(base, information);
  }
}
