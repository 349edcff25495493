package org.essor.items.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.institutions.InstitutionId;
import org.essor.items.AuthoredItem;
import org.essor.items.Content;
import org.essor.items.ItemDesk.Beginning;
import org.essor.items.ItemDesk.Seen;
import org.essor.items.ItemId;
import org.essor.items.Stage;
import org.essor.items.Step;
import org.essor.kernel.PersonId;
import org.essor.skills.Item.Calibration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of items. */
@Component
class ItemRows {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
      new TypeReference<>() {};

  private static final String SELECT =
      """
      select i.*,
        (select array_agg(w.person) from items.writer w where w.item = i.id) as writers,
        (select array_agg(a.person) from items.approval a
          where a.item = i.id and a.round = i.round) as approvals
      from items.item i
      """;

  private final JdbcClient db;
  private final Clock clock;

  ItemRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  static String json(Content content) {
    return MAPPER.writeValueAsString(content.fields());
  }

  private static Content content(String json) {
    return Content.of(MAPPER.readValue(json, FIELDS));
  }

  Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  ItemId insert(Beginning beginning) {
    var number = db.sql("select nextval('items.number')").query(Long.class).single();
    var id = new ItemId("e-%04d".formatted(number));
    db.sql(
            """
            insert into items.item
              (id, institution, example, stage, content, created_at, changed_at)
            values (:id, :institution, :example, :stage, :content::jsonb, :now, :now)
            """)
        .param("id", id.value())
        .param("institution", beginning.institution().value())
        .param("example", beginning.example())
        .param("stage", Stage.Name.DRAFT.name())
        .param("content", json(beginning.content()))
        .param("now", now())
        .update();
    return id;
  }

  Optional<AuthoredItem> find(ItemId id) {
    return db.sql(SELECT + "where i.id = :id")
        .param("id", id.value())
        .query((row, _) -> item(row))
        .optional();
  }

  /** The same, and nobody else changes it before the end of this transaction. */
  Optional<AuthoredItem> lock(ItemId id) {
    db.sql("select 1 from items.item where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
    return find(id);
  }

  List<AuthoredItem> list(Collection<InstitutionId> institutions) {
    if (institutions.isEmpty()) {
      return List.of();
    }
    return db.sql(SELECT + "where i.institution in (:all) order by i.changed_at desc, i.id desc")
        .param("all", institutions.stream().map(InstitutionId::value).toList())
        .query((row, _) -> item(row))
        .list();
  }

  private static AuthoredItem item(ResultSet row) throws SQLException {
    return new AuthoredItem(
        new ItemId(row.getString("id")),
        new InstitutionId(row.getObject("institution", UUID.class)),
        persons(row, "writers"),
        stage(row),
        content(row.getString("content")),
        row.getInt("draft"),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant(),
        row.getBoolean("example"));
  }

  private static Set<PersonId> persons(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    var persons = new HashSet<PersonId>();
    if (array != null) {
      Arrays.stream((UUID[]) array.getArray()).map(PersonId::new).forEach(persons::add);
    }
    return persons;
  }

  private static Stage stage(ResultSet row) throws SQLException {
    return switch (Stage.Name.valueOf(row.getString("stage"))) {
      case DRAFT -> new Stage.Draft();
      case REVIEW -> new Stage.InReview(persons(row, "approvals"));
      case RETURNED -> new Stage.Returned();
      case ACCEPTED -> new Stage.Accepted();
      case PRETEST -> new Stage.Pretest();
      case OPERATIONAL -> new Stage.Operational();
      case RETIRED -> new Stage.Retired();
    };
  }

  void save(ItemId id, Content content) {
    db.sql(
            """
            update items.item set content = :content::jsonb, draft = draft + 1, changed_at = :now
            where id = :id
            """)
        .param("id", id.value())
        .param("content", json(content))
        .param("now", now())
        .update();
  }

  void addWriter(ItemId id, PersonId person) {
    db.sql("insert into items.writer (item, person) values (:id, :person) on conflict do nothing")
        .param("id", id.value())
        .param("person", person.value())
        .update();
  }

  /** Moves it; what is submitted begins a new round. */
  void move(ItemId id, Stage stage) {
    db.sql(
            """
            update items.item set stage = :stage, changed_at = :now,
              round = round + case when :stage = 'REVIEW' and stage <> 'REVIEW' then 1 else 0 end
            where id = :id
            """)
        .param("id", id.value())
        .param("stage", stage.name().name())
        .param("now", now())
        .update();
  }

  void approve(ItemId id, PersonId person) {
    db.sql(
            """
            insert into items.approval (item, round, person)
            select id, round, :person from items.item where id = :id on conflict do nothing
            """)
        .param("id", id.value())
        .param("person", person.value())
        .update();
  }

  void add(ItemId id, Step step) {
    db.sql(
            """
            insert into items.step (item, kind, person, note, at)
            values (:id, :kind, :person, :note, :at)
            """)
        .param("id", id.value())
        .param("kind", step.kind().name())
        .param("person", step.person().map(PersonId::value).orElse(null))
        .param("note", step.note())
        .param("at", Timestamp.from(step.at()))
        .update();
  }

  List<Step> steps(ItemId id) {
    return db.sql("select * from items.step where item = :id order by id desc")
        .param("id", id.value())
        .query((row, _) ->
            new Step(
                Step.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                row.getString("note"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  void seen(ItemId id, PersonId person) {
    db.sql("insert into items.view (item, person, at) values (:id, :person, :now)")
        .param("id", id.value())
        .param("person", person.value())
        .param("now", now())
        .update();
  }

  List<Seen> views(ItemId id) {
    return db.sql(
            """
            select person, max(at) as at from items.view where item = :id
            group by person, at::date order by 2 desc limit 200
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Seen(
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /** Adds a version with the words of the draft. */
  void publish(ItemId id, Optional<Calibration> calibration) {
    db.sql(
            """
            with next as (
              update items.item set version = version + 1 where id = :id
              returning id, version, content)
            insert into items.version (item, number, content, calibration, published_at)
            select id, version, content, :calibration::jsonb, :now from next
            """)
        .param("id", id.value())
        .param("calibration", calibration.map(MAPPER::writeValueAsString).orElse(null))
        .param("now", now())
        .update();
  }

  /** What stands in the bank of one item. */
  record Published(
      ItemId item,
      int number,
      Content content,
      Optional<Calibration> calibration,
      boolean pretest,
      Instant at) {}

  /**
   * What stands in the bank.
   *
   * @param demo whether examples are a part of it
   */
  List<Published> published(boolean demo) {
    return db.sql(
            """
            select v.*, i.stage from items.version v join items.item i
              on i.id = v.item and i.version = v.number
            where i.stage in ('PRETEST', 'OPERATIONAL') and (:demo or not i.example)
            order by v.item
            """)
        .param("demo", demo)
        .query((row, _) -> version(row, row.getString("stage").equals(Stage.Name.PRETEST.name())))
        .list();
  }

  private static Published version(ResultSet row, boolean pretest) throws SQLException {
    return new Published(
        new ItemId(row.getString("item")),
        row.getInt("number"),
        content(row.getString("content")),
        calibration(row),
        pretest,
        row.getTimestamp("published_at").toInstant());
  }

  /** All versions of examples, those of an item in the order in which they were published. */
  List<Published> exampleVersions() {
    return db.sql(
            """
            select v.* from items.version v join items.item i on i.id = v.item
            where i.example order by v.item, v.number
            """)
        .query((row, _) -> version(row, false))
        .list();
  }

  private static Optional<Calibration> calibration(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("calibration"))
        .map(json -> MAPPER.readValue(json, Calibration.class));
  }

  /** The versions of an item with their instants, the latest first. */
  List<Published> versions(ItemId id) {
    return db.sql("select * from items.version where item = :id order by number desc")
        .param("id", id.value())
        .query((row, _) -> version(row, false))
        .list();
  }

  void insertPicture(ItemId id, String path, String svg) {
    db.sql(
            """
            insert into items.picture (path, item, svg) values (:path, :item, :svg)
            on conflict do nothing
            """)
        .param("path", path)
        .param("item", id.value())
        .param("svg", svg)
        .update();
  }

  /** The drawings of an item by their path. */
  Map<String, String> pictures(ItemId id) {
    var pictures = new LinkedHashMap<String, String>();
    db.sql("select path, svg from items.picture where item = :id order by path")
        .param("id", id.value())
        .query(row -> {
          pictures.put(row.getString("path"), row.getString("svg"));
        });
    return pictures;
  }

  void forget(PersonId person) {
    for (var table : List.of("writer", "approval", "view")) {
      db.sql("delete from items." + table + " where person = :person")
          .param("person", person.value())
          .update();
    }
    db.sql("update items.step set person = null where person = :person")
        .param("person", person.value())
        .update();
  }
}
