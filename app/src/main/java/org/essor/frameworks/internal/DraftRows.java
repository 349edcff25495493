package org.essor.frameworks.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.essor.frameworks.Draft;
import org.essor.frameworks.Draft.Remark;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one row of {@code frameworks.draft}. */
@Repository
class DraftRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient db;
  private final Clock clock;

  DraftRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<Draft> find() {
    return db.sql("select * from frameworks.draft").query(DraftRows::row).optional();
  }

  /** Adds a draft; false where there is one already. */
  boolean add(Draft draft, PersonId author) {
    return db.sql(
                """
                insert into frameworks.draft (base, content, remarks, revision, author, changed_at)
                values (:base, :content, :remarks, 1, :author, :now) on conflict do nothing
                """)
            .param("base", draft.base())
            .param("content", FrameworkJson.write(draft.framework()))
            .param("remarks", JSON.writeValueAsString(draft.remarks()))
            .param("author", author.value())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Replaces the draft; false where somebody changed it since this one was read. */
  boolean change(Draft draft, PersonId author) {
    return db.sql(
                """
                update frameworks.draft set content = :content, revision = revision + 1,
                  author = :author, changed_at = :now where revision = :revision
                """)
            .param("content", FrameworkJson.write(draft.framework()))
            .param("revision", draft.revision())
            .param("author", author.value())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Removes the draft; false where it is not, or no more, the one of this revision. */
  boolean remove(long revision) {
    return db.sql("delete from frameworks.draft where revision = :revision")
            .param("revision", revision)
            .update()
        == 1;
  }

  private static Draft row(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getString("base"),
        FrameworkJson.read(row.getString("content")),
        JSON.readValue(row.getString("remarks"), new TypeReference<List<Remark>>() {}),
        row.getLong("revision"));
  }
}
