package org.essor.frameworks.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.FrameworkVersion.Edit;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code frameworks.version}. */
@Repository
class VersionRows {

  private final JdbcClient db;

  VersionRows(JdbcClient db) {
    this.db = db;
  }

  List<FrameworkVersion> list() {
    return db.sql("select * from frameworks.version order by number desc")
        .query(VersionRows::row)
        .list();
  }

  Optional<FrameworkVersion> find(String name) {
    return db.sql("select * from frameworks.version where name = :name")
        .param("name", name)
        .query(VersionRows::row)
        .optional();
  }

  /** What the last version that a person published says. */
  Optional<String> findLastEdited() {
    return db.sql(
            """
            select content from frameworks.version where reason is not null
            order by number desc limit 1
            """)
        .query(String.class)
        .optional();
  }

  void add(FrameworkVersion version) {
    var edit = version.edit();
    db.sql(
            """
            insert into frameworks.version (id, name, content, reason, author, published_at)
            values (:id, :name, :content, :reason, :author, :at) on conflict (name) do nothing
            """)
        .param("id", version.id())
        .param("name", version.name())
        .param("content", FrameworkJson.write(version.framework()))
        .param("reason", edit.map(Edit::reason).orElse(null))
        .param("author", edit.flatMap(Edit::author).map(PersonId::value).orElse(null))
        .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(PersonId author) {
    db.sql("update frameworks.version set author = null where author = :author")
        .param("author", author.value())
        .update();
    db.sql("update frameworks.draft set author = null where author = :author")
        .param("author", author.value())
        .update();
  }

  private static FrameworkVersion row(ResultSet row, int number) throws SQLException {
    return new FrameworkVersion(
        row.getObject("id", UUID.class),
        FrameworkJson.read(row.getString("content")),
        edit(row),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }

  private static Optional<Edit> edit(ResultSet row) throws SQLException {
    var author = Optional.ofNullable(row.getObject("author", UUID.class)).map(PersonId::new);
    return Optional.ofNullable(row.getString("reason")).map(reason -> new Edit(author, reason));
  }
}
