package org.essor.projects.internal;

import org.essor.kernel.PersonId;
import org.essor.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a member has read of a project; a mark never goes back. */
enum ReadingMarks {
  SEEN_VERSION("seen_version"),
  READ_NOTICE("read_notice");

  private final String column;

  ReadingMarks(String column) {
    this.column = column;
  }

  /** Whose mark, and how far. */
  record Mark(ProjectId id, PersonId who, long to) {}

  void raise(JdbcClient db, Mark mark) {
    db.sql(
            "update projects.member set %1$s = :to where project = :id and person = :who and %1$s < :to"
                .formatted(column))
        .param("to", mark.to())
        .param("id", mark.id().value())
        .param("who", mark.who().value())
        .update();
  }
}
