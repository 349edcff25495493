package org.essor.projects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.journeys.Editions;
import org.essor.journeys.InForce;
import org.essor.projects.ASavedProject;
import org.essor.projects.ASavedProject.Seen;
import org.essor.projects.Edit;
import org.essor.projects.Notices;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.essor.projects.Teams;
import org.essor.projects.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules change: from those in force to the stricter ones of the test regulation. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class RecomputeModuleTests {

  @Autowired Projects projects;
  @Autowired Teams teams;
  @Autowired Notices back;
  @Autowired Computing computing;
  @Autowired MockMvcTester browser;
  @Autowired Editions editions;
  @Autowired Access access;
  @Autowired Json json;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  private Person owner;
  private ProjectId id;

  @BeforeEach
  void aProject() {
    owner = APerson.with(db, Role.INNOVATOR);
    var aProject = new ASavedProject(projects, teams);
    id = aProject.ownedBy(owner);
    aProject.save(new Seen(id, owner, 1), "m0:harm", "\"minor");
  }

  @AfterEach
  void theRulesInForceAreInForceAgain() {
    back.recompute();
  }

  private Notices under(String edition, TransactionTemplate within) {
    var computing = new Computing(db, json, new InForce(editions, () -> edition), clock);
    return new StoredNotices(db, access, computing, json, within);
  }

  private Notices stricter() {
    return under("stricter", new TransactionTemplate(transactions));
  }

  @Test
  void aProjectWhoseResultChangesIsToldWhatChangedAndWhy() {
    var before = projects.get(id, owner.id()).rules();
    stricter().recompute();

    var notice = back.list(id, owner.id()).getFirst();

    assertThat(notice.before()).isEqualTo(before);
    assertThat(notice.after().edition()).isEqualTo("stricter");
    assertThat(notice.changes())
        .anySatisfy(change -> {
          assertThat(change.decision()).isEqualTo("device_class");
          assertThat(change.before()).containsExactly("I");
          assertThat(change.after()).containsExactly("IIa");
          assertThat(change.rules()).containsExactly("class_minor");
        });
    assertThat(projects.get(id, owner.id()).rules()).isEqualTo(notice.after());
  }

  @Test
  void whatIsOnlyPossibleInAListIsToldSoAndOnlyTheRulesThatGiveWhatIsNew() {
    var forgotten = List.of(new Wanted("m0:harm", Optional.empty()));
    projects.save(new Edit(id, owner.id(), 2, forgotten, Edit.ANSWERS, ""));
    stricter().recompute();

    assertThat(back.list(id, owner.id()).getFirst().changes())
        .anySatisfy(change -> {
          assertThat(change.decision()).isEqualTo("duties");
          assertThat(change.before()).contains("?notified_body");
          assertThat(change.after()).contains("notified_body");
          assertThat(change.rules()).containsExactly("duty_body");
        });
  }

  @Test
  void aProjectFirstComputedAsAProposalSaysIsToldSo() {
    computing.beginUnder(id, editions.find("stricter").orElseThrow());

    var notice = back.list(id, owner.id()).getFirst();
    assertThat(notice.before().edition()).isEqualTo("stricter");
    assertThat(notice.changes())
        .anySatisfy(change -> {
          assertThat(change.decision()).isEqualTo("device_class");
          assertThat(change.before()).containsExactly("IIa");
          assertThat(change.after()).containsExactly("I");
        });
    assertThat(browser.get().uri("/projets/" + id).with(AsPerson.of(owner)))
        .bodyText()
        .contains("Les règles ont changé", "Proposition plus stricte", "qu’une proposition");
  }

  @Test
  void nothingIsComputedTwiceUnderTheSameRules() {
    stricter().recompute();

    assertThat(stricter().recompute()).isZero();
    assertThat(notices(id)).isOne();
  }

  @Test
  void whatCannotHaveChangedIsKeptAsIfItHadBeenComputedAgain() {
    stricter().recompute();
    var kept = result();
    db.sql("update projects.computed set edition = '', fingerprint = '', result = '{}'").update();

    stricter().recompute();

    assertThat(result()).isEqualTo(kept).containsKey("device_class");
  }

  @Test
  void eachProjectIsComputedExactlyOnceAlsoWhenTheProcessDiesInTheMiddle() {
    copies(2_000);
    int all = count("projects.computed");
    var dying = new DiesInBatch(transactions, 2, db);

    assertThatThrownBy(() -> under("stricter", dying).recompute())
        .hasCauseInstanceOf(TransactionSystemException.class);
    int first = count("projects.computed where edition = 'stricter'");
    int rest = stricter().recompute();

    assertThat(first).isEqualTo(Computing.BATCH);
    assertThat(first + rest).isEqualTo(all);
    assertThat(count("projects.computed where edition <> 'stricter'")).isZero();
    var copies = "(select id from projects.project where name = 'Copie')";
    var told = "projects.notice where new_edition = 'stricter' and project in " + copies;
    assertThat(count(told)).isEqualTo(2_000);
    assertThat(count("(select distinct project from " + told + ") as told")).isEqualTo(2_000);
    db.sql("delete from projects.project where name = 'Copie'").update();
  }

  @Test
  void aChangeOfFactsBeforeTheRecomputationWritesTheNoticeFirst() {
    stricter().recompute();
    new ASavedProject(projects, teams).save(new Seen(id, owner, 2), "all:remote", "+");

    assertThat(notices(id)).isEqualTo(2);
    back.recompute();
    assertThat(notices(id)).isEqualTo(2);
  }

  private int notices(ProjectId project) {
    return db.sql("select count(*) from projects.notice where project = :id")
        .param("id", project.value())
        .query(Integer.class)
        .single();
  }

  private SequencedMap<String, List<String>> result() {
    return json.outcomes(
        db.sql("select result from projects.computed where project = :id")
            .param("id", id.value())
            .query(String.class)
            .single());
  }

  private int count(String rows) {
    return db.sql("select count(*) from " + rows).query(Integer.class).single();
  }

  private void copies(int many) {
    db.sql(
            """
            with copy as (
              insert into projects.project
                (id, name, version, facts, created_at, changed_at, active_at)
              select gen_random_uuid(), 'Copie', 1, facts, created_at, changed_at, active_at
              from projects.project, generate_series(1, :many) where id = :id returning id)
            insert into projects.computed (project, edition, fingerprint, result)
            select copy.id, c.edition, c.fingerprint, c.result
            from copy, projects.computed c where c.project = :id
            """)
        .param("many", many)
        .param("id", id.value())
        .update();
  }

  /** The same editions, another one in force. */
  /**
   * Ends where a killed process ends, in a batch and in all that follow: everything is written, the
   * connection is gone before anything is committed.
   */
  private static final class DiesInBatch extends TransactionTemplate {

    private static final long serialVersionUID = 1L;
    private final AtomicInteger left;
    private final transient JdbcClient db;

    DiesInBatch(PlatformTransactionManager transactions, int batch, JdbcClient db) {
      super(transactions);
      this.left = new AtomicInteger(batch);
      this.db = db;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
      return super.execute(status -> {
        var done = action.doInTransaction(status);
        if (left.decrementAndGet() <= 0) {
          db.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
        }
        return done;
      });
    }
  }
}
