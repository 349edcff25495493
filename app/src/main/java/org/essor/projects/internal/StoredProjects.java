package org.essor.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.journeys.Editions;
import org.essor.journeys.Variant;
import org.essor.kernel.PersonId;
import org.essor.projects.Change;
import org.essor.projects.Edit;
import org.essor.projects.EditConflict;
import org.essor.projects.FactKey;
import org.essor.projects.FactSheet;
import org.essor.projects.FactSheet.Circumstances;
import org.essor.projects.FactWords;
import org.essor.projects.NewProject;
import org.essor.projects.ProjectCard;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.SavedProject;
import org.essor.projects.TeamRole;
import org.essor.projects.Wanted;
import org.essor.projects.internal.History.Entry;
import org.essor.projects.internal.ReadingMarks.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction; changes to a project wait for one another. */
@Component
@Transactional
class StoredProjects implements Projects {

  private static final Comparator<ProjectCard> WAITING_FIRST =
      Comparator.comparing((ProjectCard card) -> !card.isWaiting())
          .thenComparing(card -> card.archivedAt().isPresent())
          .thenComparing(ProjectCard::changedAt, Comparator.reverseOrder());

  private final JdbcClient db;
  private final Access access;
  private final History history;
  private final Computing computing;
  private final Erasure erasure;
  private final Json json;
  private final AuditLog audit;
  private final Editions editions;
  private final Clock clock;

  StoredProjects(
      JdbcClient db,
      Access access,
      History history,
      Computing computing,
      Erasure erasure,
      Json json,
      AuditLog audit,
      Editions editions,
      Clock clock) {
    this.db = db;
    this.access = access;
    this.history = history;
    this.computing = computing;
    this.erasure = erasure;
    this.json = json;
    this.audit = audit;
    this.editions = editions;
    this.clock = clock;
  }

  @Override
  public ProjectId create(NewProject draft) {
    var id = ProjectId.next();
    createOnce(id, draft);
    return id;
  }

  @Override
  public boolean createOnce(ProjectId id, NewProject draft) {
    var none = new FactSheet(new LinkedHashMap<>());
    var facts =
        FactSheet.of(draft.answers(), editions.getInForce())
            .with(FactKey.NAME, Optional.of(FactWords.of(draft.name())));
    if (!insert(id, draft, facts)) {
      return false;
    }
    var wanted = new ArrayList<Wanted>();
    facts.words().forEach((key, word) -> wanted.add(new Wanted(key, Optional.of(word))));
    var edit = new Edit(id, draft.owner(), 0, wanted, draft.source(), "");
    history.add(new Entry(1, none, wanted, edit, clock.instant()));
    computing.begin(id, facts);
    append("projects.created", id, draft.owner());
    return true;
  }

  /** Says whether there was none of that identifier before. */
  private boolean insert(ProjectId id, NewProject draft, FactSheet facts) {
    int made =
        db.sql(
                """
                insert into projects.project
                  (id, name, example, version, facts, created_at, changed_at, active_at)
                values (:id, :name, :example, 1, :facts::json, :now, :now, :now)
                on conflict (id) do nothing
                """)
            .param("id", id.value())
            .param("name", draft.name())
            .param("example", draft.example())
            .param("facts", json.write(facts.words()))
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (made == 1) {
      insertOwner(id, draft);
    }
    return made == 1;
  }

  private void insertOwner(ProjectId id, NewProject draft) {
    db.sql(
            """
            insert into projects.member (project, person, role, since, accepted_at, seen_version)
            values (:id, :owner, 'OWNER', :now, :now, 1)
            """)
        .param("id", id.value())
        .param("owner", draft.owner().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public List<ProjectCard> list(PersonId who) {
    return db
        .sql(
            """
            select p.id, p.name, p.example, m.role, m.accepted_at is null as invited, m.invited_by,
              (select count(*) from projects.notice n
               where n.project = p.id and n.id > m.read_notice) as unread,
              (select count(distinct c.version) from projects.change c
               where c.project = p.id and c.version > m.seen_version
                 and c.person is distinct from m.person) as unseen,
              p.changed_at, p.archived_at
            from projects.member m join projects.project p on p.id = m.project
            where m.person = :who
            """)
        .param("who", who.value())
        .query((row, _) -> card(row))
        .list()
        .stream()
        .sorted(WAITING_FIRST)
        .toList();
  }

  private static ProjectCard card(ResultSet row) throws SQLException {
    return new ProjectCard(
        new ProjectId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getBoolean("example"),
        TeamRole.valueOf(row.getString("role")),
        row.getBoolean("invited"),
        Optional.ofNullable(row.getObject("invited_by", UUID.class)).map(PersonId::new),
        row.getInt("unread"),
        row.getInt("unseen"),
        row.getTimestamp("changed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("archived_at")).map(Timestamp::toInstant));
  }

  @Override
  public SavedProject get(ProjectId id, PersonId who) {
    return access.get(id, who);
  }

  @Override
  public SavedProject getToEdit(ProjectId id, PersonId who) {
    return access.getToEdit(id, who);
  }

  @Override
  public SavedProject getToManage(ProjectId id, PersonId who) {
    return access.getToManage(id, who);
  }

  @Override
  public int save(Edit edit) {
    access.lock(edit.project());
    var project = access.getToEdit(edit.project(), edit.who());
    var merge = Merge.of(project.facts(), edit, history.since(edit.project(), edit.seen()));
    if (!merge.clashes().isEmpty()) {
      throw new EditConflict(project.id(), project.version(), merge.clashes(), merge.changes());
    }
    return merge.changes().isEmpty() ? project.version() : write(project, edit, merge);
  }

  private int write(SavedProject project, Edit edit, Merge merge) {
    var version = project.version() + 1;
    var facts = merge.fold(project.facts());
    computing.catchUp(project.id());
    history.add(new Entry(version, project.facts(), merge.changes(), edit, clock.instant()));
    db.sql(
            """
            update projects.project
            set name = :name, version = :version, facts = :facts::json, changed_at = :now,
                active_at = :now, reminded_at = null, archived_at = null
            where id = :id
            """)
        .param("name", facts.find(FactKey.NAME).map(FactWords::text).orElseThrow())
        .param("version", version)
        .param("facts", json.write(facts.words()))
        .param("now", Timestamp.from(clock.instant()))
        .param("id", project.id().value())
        .update();
    computing.update(project.id(), facts);
    return version;
  }

  @Override
  public List<Change> history(ProjectId id, PersonId who) {
    access.get(id, who);
    var all = new ArrayList<>(history.since(id, 0));
    all.sort(Comparator.comparingInt(Change::version).reversed());
    return all;
  }

  @Override
  public List<Change> changesOfOthers(ProjectId id, PersonId who, int since) {
    access.get(id, who);
    return history.since(id, since).stream()
        .filter(change -> change.who().filter(who::equals).isEmpty())
        .toList()
        .reversed();
  }

  @Override
  public void see(ProjectId id, PersonId who, int version) {
    ReadingMarks.SEEN_VERSION.raise(db, new Mark(id, who, version));
  }

  @Override
  public void choose(ProjectId id, PersonId who, String module) {
    db.sql("update projects.member set module = :module where project = :id and person = :who")
        .param("module", module)
        .param("id", id.value())
        .param("who", who.value())
        .update();
  }

  @Override
  public Optional<Variant> findVariant(ProjectId id, PersonId who) {
    var project = access.get(id, who);
    return db.sql("select letter, facts from projects.variant where project = :id")
        .param("id", id.value())
        .query((row, _) -> variant(row, project))
        .optional();
  }

  private Variant variant(ResultSet row, SavedProject project) throws SQLException {
    var now =
        new Circumstances(
            "", project.rules().edition(), project.rules().fingerprint(), project.changedAt());
    return new Variant(
        row.getString("letter").charAt(0),
        json.facts(row.getString("facts")).answers(editions.getInForce(), now));
  }

  @Override
  public void keepVariant(ProjectId id, PersonId who, Variant aside) {
    access.getToEdit(id, who);
    db.sql(
            """
            insert into projects.variant (project, letter, facts)
            values (:id, :letter, :facts::json)
            on conflict (project) do update set letter = excluded.letter, facts = excluded.facts
            """)
        .param("id", id.value())
        .param("letter", String.valueOf(aside.letter()))
        .param("facts", json.write(FactSheet.of(aside.answers(), editions.getInForce()).words()))
        .update();
  }

  @Override
  public void deleteVariant(ProjectId id, PersonId who) {
    access.getToEdit(id, who);
    db.sql("delete from projects.variant where project = :id").param("id", id.value()).update();
  }

  @Override
  public void revive(ProjectId id, PersonId who) {
    access.getToEdit(id, who);
    db.sql(
            """
            update projects.project set active_at = :now, reminded_at = null, archived_at = null
            where id = :id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id.value())
        .update();
  }

  @Override
  public void delete(ProjectId id, PersonId who) {
    access.getToManage(id, who);
    erasure.erase(id.value());
    append("projects.deleted", id, who);
  }

  private void append(String action, ProjectId id, PersonId who) {
    audit.append(new AuditEntry(action, "project:" + id, Optional.of(who), Map.of()));
  }
}
