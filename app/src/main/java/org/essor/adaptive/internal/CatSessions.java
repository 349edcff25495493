package org.essor.adaptive.internal;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.essor.adaptive.internal.Engine.Measure;
import org.essor.adaptive.internal.Engine.Step;
import org.essor.adaptive.internal.Engine.Way;
import org.essor.adaptive.internal.StateSeal.State;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of sections. What was answered travels with the caller, in the state that he sends
 * back: the same results with the same state are answered alike, however often they come.
 */
@Component
public class CatSessions {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int OVER = -1;

  private final JdbcClient db;
  private final Clock clock;
  private final Sections sections;
  private final Exposures exposures;
  private final StateSeal seal;

  /** Whose session of which section. */
  public record Place(PersonId owner, UUID section, UUID session) {}

  /** What a caller may say when a session begins: where to start, and the seed of what is drawn. */
  public record Beginning(OptionalDouble start, OptionalLong seed) {}

  /**
   * The result of an item.
   *
   * @param item its identifier
   * @param score from 0
   */
  public record ItemScore(String item, double score) {}

  /**
   * What to do next.
   *
   * @param item the identifier of the item to present; empty where the test is over
   * @param state to send back with the results
   * @param measures nothing before the first result
   * @param answers how many results count
   */
  public record Turn(
      UUID session, Optional<String> item, String state, List<Measured> measures, int answers) {
    public Turn {
      measures = List.copyOf(measures);
    }
  }

  /** What is known of an ability; its domain is empty where there is one ability. */
  public record Measured(String domain, double theta, double standardError) {
    static Measured of(Measure measure) {
      return new Measured(measure.domain(), measure.theta(), measure.standardError());
    }
  }

  private record Row(Way way, boolean exposed) {}

  CatSessions(JdbcClient db, Clock clock, Sections sections, Exposures exposures, StateSeal seal) {
    this.db = db;
    this.clock = clock;
    this.sections = sections;
    this.exposures = exposures;
    this.seal = seal;
  }

  /**
   * Begins a session.
   *
   * @throws Refusal {@code adaptive.section.unknown}
   */
  @Transactional
  public Turn begin(PersonId owner, UUID section, Beginning beginning) {
    var engine = sections.engine(owner, section);
    long seed = beginning.seed().orElseGet(RANDOM::nextLong);
    var way = new Way(seed, beginning.start().orElse(0), exposures.draw(section, engine, seed));
    var place = new Place(owner, section, UUID.randomUUID());
    var step = engine.step(List.of(), way);
    insert(place, way, step);
    return turn(place.session(), engine, List.of(), step);
  }

  private void insert(Place place, Way way, Step step) {
    db.sql(
            """
            insert into adaptive.session (id, section, seed, start, draw, shown, begun_at)
            values (:id, :section, :seed, :start, :draw, :shown, :now)
            """)
        .param("id", place.session())
        .param("section", place.section())
        .param("seed", way.seed())
        .param("start", way.start())
        .param("draw", way.draw().orElse(null))
        .param("shown", shown(List.of(), step))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Takes results and says what is next.
   *
   * @param results of the item that was offered, and of earlier ones if the caller likes
   * @throws Refusal {@code adaptive.section.unknown}, {@code adaptive.session.unknown}, {@code
   *     adaptive.state}, {@code adaptive.score}, {@code adaptive.not-offered}, {@code
   *     adaptive.answered-otherwise}
   */
  @Transactional
  public Turn submit(Place place, String sealed, List<ItemScore> results) {
    var engine = sections.engine(place.owner(), place.section());
    var row = row(place);
    var state = seal.open(place.session(), sealed);
    var answers = new ArrayList<>(Given.read(state.answers()));
    var last = OptionalInt.empty();
    for (var result : results) {
      var given = given(engine, result);
      if (isNew(given, answers)) {
        if (given.item() != state.offered() || last.isPresent()) {
          throw new Refusal("adaptive.not-offered", result.item());
        }
        last = OptionalInt.of(given.category());
      }
    }
    last.ifPresent(category -> answers.add(new Given(state.offered(), category)));
    var step = engine.step(answers, row.way());
    if (row.exposed()) {
      note(place, engine, answers, step);
    }
    return turn(place.session(), engine, answers, step);
  }

  private static Given given(Engine engine, ItemScore result) {
    int item = engine.items().indexOf(result.item());
    if (item < 0) {
      throw new Refusal("adaptive.not-offered", result.item());
    }
    int category = (int) result.score();
    if (category != result.score() || category < 0 || category >= engine.categories(item)) {
      throw new Refusal("adaptive.score", result.item(), engine.categories(item) - 1);
    }
    return new Given(item, category);
  }

  /** False where the same result has been counted before. */
  private static boolean isNew(Given given, List<Given> answers) {
    for (var known : answers) {
      if (known.item() == given.item()) {
        if (known.category() != given.category()) {
          throw new Refusal("adaptive.answered-otherwise");
        }
        return false;
      }
    }
    return true;
  }

  private Turn turn(UUID session, Engine engine, List<Given> answers, Step step) {
    var state = new State(Given.text(answers), step.next().orElse(OVER));
    var item = step.next().stream().mapToObj(engine.items()::get).findFirst();
    return new Turn(
        session,
        item,
        seal.seal(session, state),
        step.measures().stream().map(Measured::of).toList(),
        answers.size());
  }

  private Row row(Place place) {
    return db.sql(
            "select seed, start, draw from adaptive.session where id = :id and section = :section")
        .param("id", place.session())
        .param("section", place.section())
        .query((row, _) -> {
          var draw = Optional.ofNullable(row.getBytes("draw"));
          var way = new Way(row.getLong("seed"), row.getDouble("start"), draw);
          return new Row(way, draw.isPresent());
        })
        .optional()
        .orElseThrow(() -> new Refusal("adaptive.session.unknown"));
  }

  /** Notes what was shown; where the test is over, counts it, once. */
  private void note(Place place, Engine engine, List<Given> answers, Step step) {
    var shown = shown(answers, step);
    db.sql(
            """
            update adaptive.session set shown = :shown
            where id = :id and not counted and cardinality(shown) < :size
            """)
        .param("shown", shown)
        .param("id", place.session())
        .param("size", shown.length)
        .update();
    if (step.next().isEmpty()) {
      count(place, engine);
    }
  }

  private static Integer[] shown(List<Given> answers, Step step) {
    var shown = new ArrayList<Integer>();
    answers.forEach(each -> shown.add(each.item()));
    step.next().ifPresent(shown::add);
    return shown.toArray(Integer[]::new);
  }

  private void count(Place place, Engine engine) {
    db.sql(
            """
            update adaptive.session set counted = true
            where id = :id and section = :section and not counted and draw is not null
            returning draw, shown
            """)
        .param("id", place.session())
        .param("section", place.section())
        .query((row, _) ->
            Exposures.Ended.of(row.getBytes("draw"), (Integer[]) row.getArray("shown").getArray()))
        .optional()
        .ifPresent(ended -> exposures.count(place.section(), engine, ended));
  }

  /**
   * Ends a session: what it showed counts, the rest is forgotten.
   *
   * @throws Refusal {@code adaptive.section.unknown}, {@code adaptive.session.unknown}
   */
  @Transactional
  public void end(Place place) {
    var engine = sections.engine(place.owner(), place.section());
    count(place, engine);
    var ended =
        db.sql("delete from adaptive.session where id = :id and section = :section")
            .param("id", place.session())
            .param("section", place.section())
            .update();
    if (ended == 0) {
      throw new Refusal("adaptive.session.unknown");
    }
  }
}
