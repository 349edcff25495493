package org.essor;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    var names =
        MODULES.stream()
            .map(module ->
                "  %s[\"%s\"]".formatted(module.getIdentifier(), module.getDisplayName()));
    var diagram =
        Stream.concat(names.sorted(), MODULES.stream().flatMap(ModularityTests::arrows).sorted())
            .collect(Collectors.joining("\n"));
    GeneratedDocument.of("architecture.md")
        .mustHold("modules", "```mermaid\nflowchart TD\n" + diagram + "\n```\n");
  }

  private static Stream<String> arrows(ApplicationModule module) {
    return module
        .getDirectDependencies(MODULES, DependencyType.values())
        .uniqueModules()
        .map(other -> "  %s --> %s".formatted(module.getIdentifier(), other.getIdentifier()));
  }
}
