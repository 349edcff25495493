package org.essor.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.essor.EssorApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Essor within the process of a benchmark, to prepare a database through its own modules. */
final class InProcess {

  private InProcess() {}

  /**
   * Starts it on a database, on any free port and without a demonstration.
   *
   * @param settings besides
   */
  static ConfigurableApplicationContext started(String url, Map<String, Object> settings) {
    var all = new HashMap<>(settings);
    all.put("spring.datasource.url", url);
    all.put("spring.datasource.username", "postgres");
    all.put("server.port", 0);
    all.put("essor.demo", false);
    all.put("logging.threshold.console", "OFF");
    var application = new SpringApplication(EssorApplication.class);
    application.setDefaultProperties(all);
    return application.run();
  }
}
