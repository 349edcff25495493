package org.essor;

import java.util.List;
import org.essor.launch.Launcher;
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

  /** Starts, or ends with status 1 after one sentence that says why it cannot. */
  public static void main(String[] arguments) {
    var launcher = new Launcher(EssorApplication.class, System.getenv(), System.out);
    if (!launcher.start(List.of(arguments), System.err)) {
      System.exit(1);
    }
  }
}
