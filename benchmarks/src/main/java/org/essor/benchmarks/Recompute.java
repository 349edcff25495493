package org.essor.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.essor.EssorApplication;
import org.essor.decision.Facts;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.Journey;
import org.essor.projects.FactKey;
import org.essor.projects.FactWords;
import org.essor.projects.Notices;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * 100,000 projects of 1,000 different random products, each taken through the main journey,
 * computed under the proposal of December 2025 on rule 11 as if it were law. Essor is then started
 * with the rules in force: the time from the first page it could serve until every result and every
 * notice is committed, by the recomputation that each start begins.
 */
final class Recompute implements Benchmark {

  private static final int PROJECTS = 100_000;
  private static final int PRODUCTS = 1_000;
  private static final int BATCH = 1_000;
  private static final int SECONDS = 60;
  private static final long PAUSE_MILLIS = 100;
  private static final List<String> PROPOSED = List.of("class.dmn", "cases.csv");

  @Override
  public Report run(List<String> options) throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      try (var before = essor(url, withProposal());
          var database = postgres.getPostgresDatabase().getConnection()) {
        fill(database, before.getBean(Editions.class).getInForce());
        before.getBean(Notices.class).recompute();
        execute(database, "truncate projects.notice");
        execute(database, "vacuum analyze");
      }
      try (var after = essor(url, RuleBase.folder());
          var database = postgres.getPostgresDatabase().getConnection()) {
        return measure(database, after.getBean(Editions.class).getInForce().fingerprint());
      }
    }
  }

  private static Report measure(Connection database, String fingerprint)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    var rest = "projects.computed where fingerprint <> '" + fingerprint + "'";
    while (count(database, rest) > 0) {
      Thread.sleep(PAUSE_MILLIS);
    }
    var seconds = (System.nanoTime() - start) / 1e9;
    return Report.titled("100,000 projects after a change of the rules")
        .figure("notices written", count(database, "projects.notice"), "")
        .atMost(
            "projects with more than one notice",
            count(
                database,
                "(select from projects.notice group by project having count(*) > 1) as twice"),
            Report.Limit.atMost(0, ""))
        .atMost("time", seconds, Report.Limit.atMost(SECONDS, "s"));
  }

  private static ConfigurableApplicationContext essor(String url, Path regulation) {
    var application = new SpringApplication(EssorApplication.class);
    application.setDefaultProperties(
        Map.of(
            "spring.datasource.url",
            url,
            "spring.datasource.username",
            "postgres",
            "server.port",
            0,
            "essor.demo",
            false,
            "essor.regulation",
            regulation.toString()));
    return application.run();
  }

  /** The rules in force with the proposal in the place of rule 11. */
  private static Path withProposal() throws IOException {
    var copy = Files.createTempDirectory("essor-regulation");
    try (var files = Files.walk(RuleBase.folder())) {
      files.filter(Files::isRegularFile).forEach(file -> copy(file, copy));
    }
    for (var name : PROPOSED) {
      Files.copy(
          copy.resolve("proposals/2025-12-rule-11/" + name),
          copy.resolve("class/" + name),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private static void copy(Path file, Path folder) {
    try {
      var target = folder.resolve(RuleBase.folder().relativize(file).toString());
      Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
      Files.copy(file, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Connection database, Edition edition) throws SQLException {
    var products = products(edition);
    var projects =
        """
        insert into projects.project (id, name, version, facts, created_at, changed_at, active_at)
        values (?, 'Projet', 1, ?::json, now(), now(), now())
        """;
    var computed =
        "insert into projects.computed (project, edition, fingerprint, result) values (?, '', '', '{}')";
    try (var project = database.prepareStatement(projects);
        var row = database.prepareStatement(computed)) {
      for (int i = 1; i <= PROJECTS; i++) {
        var id = UUID.randomUUID();
        project.setObject(1, id);
        project.setString(2, products.get(i % PRODUCTS));
        project.addBatch();
        row.setObject(1, id);
        row.addBatch();
        if (i % BATCH == 0) {
          project.executeBatch();
          row.executeBatch();
        }
      }
    }
  }

  private static List<String> products(Edition edition) {
    var mapper = new JsonMapper();
    var random = new RandomFacts(edition.model(), 11);
    var products = new ArrayList<String>();
    while (products.size() < PRODUCTS) {
      var words = new TreeMap<>(Map.of(FactKey.MODULE + ":m0", FactWords.of("")));
      told(edition, random.complete())
          .known()
          .forEach((input, value) -> words.put(FactKey.SHARED + ":" + input, FactWords.of(value)));
      products.add(mapper.writeValueAsString(words));
    }
    return products;
  }

  /** What the main journey asks of a product about which all is known. */
  private static Facts told(Edition edition, Facts complete) {
    var journey =
        Optional.ofNullable(edition.regulation().journeys().get(Journey.MAIN)).orElseThrow();
    var told = Facts.none();
    var next = next(edition, journey, told);
    while (next.isPresent()) {
      for (String input : edition.regulation().asking(next.get()).inputs()) {
        told = told.with(input, complete.find(input).orElseThrow());
      }
      next = next(edition, journey, told);
    }
    return told;
  }

  private static Optional<String> next(Edition edition, Journey journey, Facts told) {
    return journey.sections().stream()
        .flatMap(section -> edition.model().nextQuestion(told, section.goals()).stream())
        .findFirst();
  }

  private static int count(Connection database, String rows) throws SQLException {
    try (var statement = database.createStatement();
        var result = statement.executeQuery("select count(*) from " + rows)) {
      result.next();
      return result.getInt(1);
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
