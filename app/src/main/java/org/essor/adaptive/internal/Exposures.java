package org.essor.adaptive.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.psychometrics.Eligibility;
import org.essor.psychometrics.ExposureControl;
import org.essor.psychometrics.ExposureControl.Counts;
import org.essor.psychometrics.ExposureControl.Shown;
import org.essor.psychometrics.ExposureLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How often the items of sections have been shown, where a section limits that. */
@Component
class Exposures {

  private final JdbcClient db;
  private final JsonMapper mapper;

  Exposures(JdbcClient db, JsonMapper mapper) {
    this.db = db;
    this.mapper = mapper;
  }

  /** The draw for a new session of a section; empty where it has no limit. */
  Optional<byte[]> draw(UUID section, Engine engine, long seed) {
    return limit(engine)
        .map(limit -> control(section, limit, engine.items().size()).draw(seed).bytes());
  }

  /** Counts a session that is over, in the caller's transaction; one after another. */
  void count(UUID section, Engine engine, Ended ended) {
    limit(engine)
        .ifPresent(limit -> {
          int items = engine.items().size();
          db.sql("select id from adaptive.section where id = :id for update")
              .param("id", section)
              .query(UUID.class)
              .single();
          var control = control(section, limit, items);
          control.count(Eligibility.read(limit, items, ended.draw()), ended.shown());
          store(section, control.counts());
        });
  }

  /** What a session drew and was shown. */
  record Ended(byte[] draw, List<Shown> shown) {

    @SuppressWarnings("ArrayRecordComponent") // it is read at once and never compared
    Ended {
      shown = List.copyOf(shown);
    }

    static Ended of(byte[] draw, Integer[] shown) {
      // There is one interval of ability: the limit is among all.
      return new Ended(draw, Arrays.stream(shown).map(item -> new Shown(item, 0)).toList());
    }
  }

  private static Optional<ExposureLimit> limit(Engine engine) {
    return engine instanceof OneAbility one ? one.exposure() : Optional.empty();
  }

  private ExposureControl control(UUID section, ExposureLimit limit, int items) {
    return db.sql("select exposure from adaptive.section where id = :id and exposure is not null")
        .param("id", section)
        .query(String.class)
        .optional()
        .map(json -> ExposureControl.resumed(limit, items, mapper.readValue(json, Counts.class)))
        .orElseGet(() -> new ExposureControl(limit, items));
  }

  private void store(UUID section, Counts counts) {
    db.sql("update adaptive.section set exposure = :counts where id = :id")
        .param("counts", mapper.writeValueAsString(counts))
        .param("id", section)
        .update();
  }
}
