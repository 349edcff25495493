package org.essor.cohorts.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.Results;
import org.essor.cohorts.Results.DomainTable;
import org.essor.cohorts.Results.Row;
import org.essor.kernel.SmallCells;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what students of a campaign reached. */
@Component
public class StoredResults {

  private final Skills skills;
  private final JdbcClient db;

  StoredResults(Skills skills, JdbcClient db) {
    this.skills = skills;
    this.db = db;
  }

  /** The results of a campaign; that it is closed, the caller has checked. */
  public Results of(Campaign campaign) {
    var framework = skills.getBank().framework();
    var levels = framework.levels().stream().map(Framework.Level::number).toList();
    var tables =
        framework.domains().stream().map(domain -> table(campaign, domain.id(), levels)).toList();
    return new Results(tables, late(campaign));
  }

  private DomainTable table(Campaign campaign, String domain, List<Integer> levels) {
    var groups = new TreeMap<String, long[]>();
    db.sql(
            """
            select s.team, l.level, count(*) as people
            from cohorts.student s join cohorts.domain_level l on l.student = s.id
            where s.campaign = :campaign and s.finished_at < :closes and l.domain = :domain
            group by s.team, l.level
            """)
        .param("campaign", campaign.id().value())
        .param("closes", Timestamp.from(campaign.closes()))
        .param("domain", domain)
        .query(row -> {
          int at = Math.min(row.getInt("level"), levels.size()) - 1;
          groups.computeIfAbsent(row.getString("team"), _ -> new long[levels.size()])[at] +=
              row.getLong("people");
        });
    return new DomainTable(domain, levels, rows(groups, levels.size()));
  }

  private static List<Row> rows(TreeMap<String, long[]> groups, int width) {
    var counts = List.copyOf(groups.values());
    var cells = SmallCells.ofKnownRows(counts, width);
    var rows = new ArrayList<Row>();
    for (var group : groups.keySet()) {
      int at = rows.size();
      rows.add(new Row(group, false, LongStream.of(counts.get(at)).sum(), shown(cells, at, width)));
    }
    long whole = rows.stream().mapToLong(Row::people).sum();
    rows.add(new Row("", true, whole, shown(cells, counts.size(), width)));
    return rows;
  }

  private static List<OptionalLong> shown(SmallCells cells, int row, int width) {
    return IntStream.range(0, width).mapToObj(column -> cells.get(row, column)).toList();
  }

  private long late(Campaign campaign) {
    return db.sql(
            """
            select count(*) from cohorts.student
            where campaign = :campaign and finished_at >= :closes and person is not null
            """)
        .param("campaign", campaign.id().value())
        .param("closes", Timestamp.from(campaign.closes()))
        .query(Long.class)
        .single();
  }
}
