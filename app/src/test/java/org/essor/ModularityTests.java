package org.essor;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void noModuleUsesMoreOfAnotherThanItsApi() {
    ApplicationModules.of(EssorApplication.class).verify();
  }
}
