package org.essor.adaptive.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sections that delivery systems have set up; each belongs to the person whose token it was.
 */
@Component
public class Sections {

  /** How many sections one person may have. */
  public static final int MOST = 100;

  private static final int COMPILED = 32;

  private final JdbcClient db;
  private final AuditLog audit;
  private final Clock clock;
  private final Map<Key, Engine> compiled = new Recent();

  private record Key(PersonId owner, UUID section) {}

  /**
   * What a section was made of.
   *
   * @param metadata QTI metadata as JSON, kept as they came
   * @param usageData QTI usage data as XML in base64
   * @param configuration JSON in base64
   */
  public record Content(
      Optional<String> metadata, Optional<String> usageData, String configuration) {}

  /** A section with the identifiers of its items. */
  public record Section(List<String> items, Content content) {
    public Section {
      items = List.copyOf(items);
    }
  }

  Sections(JdbcClient db, AuditLog audit, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a section.
   *
   * @throws Refusal where its content cannot be used, or {@code adaptive.too-many} sections are
   */
  @Transactional
  public UUID create(PersonId owner, Content content) {
    var engine = compile(content);
    if (count(owner) >= MOST) {
      throw new Refusal("adaptive.too-many", MOST);
    }
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into adaptive.section (id, owner, metadata, usage_data, configuration, items, created_at)
            values (:id, :owner, :metadata, :usage, :configuration, :items, :now)
            """)
        .param("id", id)
        .param("owner", owner.value())
        .param("metadata", content.metadata().orElse(null))
        .param("usage", content.usageData().orElse(null))
        .param("configuration", content.configuration())
        .param("items", engine.items().size())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    record("adaptive.section-created", id, owner);
    return id;
  }

  private int count(PersonId owner) {
    return db.sql("select count(*) from adaptive.section where owner = :owner")
        .param("owner", owner.value())
        .query(Integer.class)
        .single();
  }

  /**
   * Returns a section of this person.
   *
   * @throws Refusal {@code adaptive.section.unknown}
   */
  public Section get(PersonId owner, UUID id) {
    var content = content(owner, id);
    return new Section(engine(new Key(owner, id), content).items(), content);
  }

  /**
   * Ends a section of this person, and all its sessions.
   *
   * @throws Refusal {@code adaptive.section.unknown}
   */
  @Transactional
  public void end(PersonId owner, UUID id) {
    var ended =
        db.sql("delete from adaptive.section where id = :id and owner = :owner")
            .param("id", id)
            .param("owner", owner.value())
            .update();
    if (ended == 0) {
      throw new Refusal("adaptive.section.unknown");
    }
    synchronized (compiled) {
      compiled.remove(new Key(owner, id));
    }
    record("adaptive.section-ended", id, owner);
  }

  /** The engine of a section, made once and kept while it is used. */
  Engine engine(PersonId owner, UUID id) {
    var key = new Key(owner, id);
    synchronized (compiled) {
      var known = compiled.get(key);
      if (known != null) {
        return known;
      }
    }
    return engine(key, content(owner, id));
  }

  private Engine engine(Key key, Content content) {
    var engine = compile(content);
    synchronized (compiled) {
      compiled.putIfAbsent(key, engine);
    }
    return engine;
  }

  private Content content(PersonId owner, UUID id) {
    return db.sql(
            """
            select metadata, usage_data, configuration from adaptive.section
            where id = :id and owner = :owner
            """)
        .param("id", id)
        .param("owner", owner.value())
        .query((row, _) ->
            new Content(
                Optional.ofNullable(row.getString("metadata")),
                Optional.ofNullable(row.getString("usage_data")),
                row.getString("configuration")))
        .optional()
        .orElseThrow(() -> new Refusal("adaptive.section.unknown"));
  }

  private static Engine compile(Content content) {
    var plan = Plan.read(content.configuration());
    var usage = content.usageData().map(UsageData::read).orElseGet(UsageData::none);
    try {
      return plan.domains().isPresent() || plan.limits().isPresent()
          ? SeveralAbilities.of(plan, usage)
          : OneAbility.of(plan, usage);
    } catch (IllegalArgumentException _) {
      throw new Refusal("adaptive.plan");
    }
  }

  private void record(String action, UUID id, PersonId owner) {
    audit.append(new AuditEntry(action, "section:" + id, Optional.of(owner), Map.of()));
  }

  /** Forgets the one that was not asked for the longest. */
  private static final class Recent extends LinkedHashMap<Key, Engine> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(COMPILED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Engine> eldest) {
      return size() > COMPILED;
    }
  }
}
