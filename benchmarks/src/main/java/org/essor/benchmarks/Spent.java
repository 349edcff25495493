package org.essor.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Milliseconds of processor time.
 *
 * @param server of Essor
 * @param database of all processes of PostgreSQL that live
 * @param own of the benchmark itself
 */
record Spent(double server, double database, double own) {

  static Spent now(RunningSite site, Connection database) throws SQLException {
    return new Spent(
        site.processorTime().toMillis(), ofDatabase(database), ofProcess(ProcessHandle.current()));
  }

  Spent since(Spent before) {
    return new Spent(server - before.server, database - before.database, own - before.own);
  }

  private static double ofDatabase(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var result = statement.executeQuery("select pg_backend_pid()")) {
      result.next();
      var parent = ProcessHandle.of(result.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
      return parent.descendants().mapToDouble(Spent::ofProcess).sum() + ofProcess(parent);
    }
  }

  private static double ofProcess(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }
}
