package org.essor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Essor: one process that serves the pages and the interfaces. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
    systemName = "Essor",
    sharedModules = {"kernel", "platform"})
public class EssorApplication {

  public static void main(String[] args) {
    SpringApplication.run(EssorApplication.class, args);
  }
}
