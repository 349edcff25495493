package org.essor;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(EssorApplication.class);

  @Test
  void noModuleUsesMoreOfAnotherThanItsApi() {
    MODULES.verify();
  }

  @Test
  void theDiagramOfTheArchitectureShowsTheModulesAsTheyAre() throws IOException {
    var lines =
        MODULES.stream()
            .flatMap(module -> lines(module).lines())
            .sorted()
            .collect(Collectors.joining("\n"));
    GeneratedDocument.of("architecture.md")
        .mustHold("modules", "```mermaid\nflowchart TD\n" + lines + "\n```\n");
  }

  private static String lines(ApplicationModule module) {
    var name = module.getIdentifier();
    var arrows =
        module
            .getDirectDependencies(MODULES, DependencyType.values())
            .uniqueModules()
            .map(other -> "  %s --> %s\n".formatted(name, other.getIdentifier()))
            .collect(Collectors.joining());
    return "  %s[\"%s\"]\n".formatted(name, module.getDisplayName()) + arrows;
  }
}
