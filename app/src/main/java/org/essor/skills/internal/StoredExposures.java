package org.essor.skills.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.essor.psychometrics.domains.AbilityBands;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.Exposures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the counts in a table: a test that begins reads those rows alone that may close. */
@Component
class StoredExposures implements Exposures {

  private final JdbcClient db;

  StoredExposures(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<Place> draw(Use use, double limit, long seed) {
    var counts = new HashMap<Place, Count>();
    db.sql(
            """
            select item, band, passed, open, asked from skills.exposure
            where use = :use and (asked > :limit * open or asked > :limit * passed)
            """)
        .param("use", use.name())
        .param("limit", limit)
        .query(row -> {
          counts.put(
              new Place(row.getString("item"), row.getInt("band")),
              new Count(row.getInt("passed"), row.getInt("open"), row.getInt("asked")));
        });
    var items = counts.keySet().stream().map(Place::item).sorted().distinct().toList();
    return AbilityBands.draw(items, counts, limit, seed);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void count(Use use, Map<Place, Count> added) {
    var places = new ArrayList<>(added.keySet());
    places.sort(Comparator.comparing(Place::item).thenComparing(Place::band));
    db.sql(
            """
            insert into skills.exposure as e (use, item, band, passed, open, asked)
            select :use, * from unnest(:items, :bands, :passed, :open, :asked)
            on conflict (use, item, band) do update
              set passed = e.passed + excluded.passed, open = e.open + excluded.open,
                asked = e.asked + excluded.asked
            """)
        .param("use", use.name())
        .param("items", places.stream().map(Place::item).toArray(String[]::new))
        .param("bands", places.stream().map(Place::band).toArray(Integer[]::new))
        .param("passed", column(places, added, Count::passed))
        .param("open", column(places, added, Count::open))
        .param("asked", column(places, added, Count::asked))
        .update();
  }

  private static Integer[] column(
      ArrayList<Place> places, Map<Place, Count> added, ToIntFunction<Count> of) {
    return places.stream()
        .map(place -> of.applyAsInt(added.getOrDefault(place, Count.NONE)))
        .toArray(Integer[]::new);
  }
}
