package org.essor.applications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.essor.applications.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of several applications, read by one statement. */
final class Rows {

  private Rows() {}

  /** Reads a row of an application. */
  interface Reader<T> {
    T read(ResultSet row, ApplicationId application) throws SQLException;
  }

  /** As an array for {@code = any(…)}. */
  static UUID[] ids(Collection<ApplicationId> applications) {
    return applications.stream().map(ApplicationId::value).toArray(UUID[]::new);
  }

  /** What a statement with a column {@code application} gives, of each in its order. */
  static <T> Map<ApplicationId, List<T>> grouped(StatementSpec statement, Reader<T> reader) {
    var grouped = new HashMap<ApplicationId, List<T>>();
    statement.query(row -> {
      var id = new ApplicationId(row.getObject("application", UUID.class));
      grouped.computeIfAbsent(id, _ -> new ArrayList<>()).add(reader.read(row, id));
    });
    return grouped;
  }

  /** Those of some, by their application. */
  static <T> Map<ApplicationId, T> by(Collection<T> all, Function<T, ApplicationId> application) {
    var by = new HashMap<ApplicationId, T>();
    all.forEach(each -> by.put(application.apply(each), each));
    return by;
  }
}
