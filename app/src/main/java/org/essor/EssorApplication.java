package org.essor;

import java.util.List;
import org.essor.launch.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * Essor: one process that serves the pages and the interfaces. Beans are named by package and
 * class: two modules may each have a {@code HistoryController}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
