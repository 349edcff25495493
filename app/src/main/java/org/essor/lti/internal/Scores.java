package org.essor.lti.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignId;
import org.essor.cohorts.Campaigns;
import org.essor.kernel.Refusal;
import org.essor.lti.internal.Learners.Due;
import org.essor.platform.Job;
import org.essor.platform.PublicFetch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells platforms how far their students are (Assignment and Grade Services 2.0). What was not
 * taken is sent again, later and later, with the timestamp of the first time: a platform that has
 * it keeps one score.
 */
@Component
class Scores {

  static final String JOB = "lti.scores";

  private static final Logger log = LoggerFactory.getLogger(Scores.class);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 12;
  private static final int AT_ONCE = 200;
  private static final int CONFLICT = 409;
  private static final int MAXIMUM = 100;
  private static final String SCORE_TYPE = "application/vnd.ims.lis.v1.score+json";
  private static final String ITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String ITEMS_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";

  private final JdbcClient db;
  private final Platforms platforms;
  private final PlatformTokens tokens;
  private final PublicFetch fetch;
  private final Campaigns campaigns;
  private final Clock clock;
  private final JsonMapper mapper;

  Scores(
      JdbcClient db,
      Platforms platforms,
      PlatformTokens tokens,
      PublicFetch fetch,
      Campaigns campaigns,
      Clock clock,
      JsonMapper mapper) {
    this.db = db;
    this.platforms = platforms;
    this.tokens = tokens;
    this.fetch = fetch;
    this.campaigns = campaigns;
    this.clock = clock;
    this.mapper = mapper;
  }

  /** Sends what is due, the oldest first. */
  void run() {
    for (var due : list()) {
      try {
        send(due);
        db.sql("update lti.score set sent_at = :now where learner = :learner and at = :at")
            .param("now", Timestamp.from(clock.instant()))
            .param("learner", due.learner())
            .param("at", Timestamp.from(due.at()))
            .update();
      } catch (IOException | IllegalArgumentException | JacksonException | Refusal e) {
        log.warn("Score for platform {} not taken: {}", due.platform(), e.getMessage());
        postpone(due);
      }
    }
  }

  private List<Due> list() {
    return db.sql(
            """
            select l.*, s.at, s.share, s.score, s.attempts
            from lti.score s join lti.learner l on l.id = s.learner
            where s.sent_at is null and s.next_at <= :now and s.attempts < :most
            order by s.at limit :some
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("most", MOST_ATTEMPTS)
        .param("some", AT_ONCE)
        .query((row, _) -> due(row))
        .list();
  }

  private static Due due(ResultSet row) throws SQLException {
    var score = row.getDouble("score");
    return new Due(
        row.getObject("id", UUID.class),
        row.getObject("platform", UUID.class),
        new CampaignId(row.getObject("campaign", UUID.class)),
        row.getString("subject"),
        row.getString("resource_link"),
        Optional.ofNullable(row.getString("line_item")),
        Optional.ofNullable(row.getString("line_items")),
        row.getTimestamp("at").toInstant(),
        row.getDouble("share"),
        row.getObject("score") == null ? Optional.empty() : Optional.of(score),
        row.getInt("attempts"));
  }

  private void postpone(Due due) {
    var pause = FIRST_PAUSE.multipliedBy(1L << due.attempts());
    db.sql(
            """
            update lti.score set attempts = attempts + 1, next_at = :next
            where learner = :learner and at = :at
            """)
        .param("next", Timestamp.from(clock.instant().plus(pause)))
        .param("learner", due.learner())
        .param("at", Timestamp.from(due.at()))
        .update();
  }

  private void send(Due due) throws IOException {
    var platform = platforms.get(due.platform());
    var item = due.lineItem().isPresent() ? due.lineItem().get() : lineItem(platform, due);
    var address = UriComponentsBuilder.fromUriString(item);
    var path = address.build().getPath();
    var scores = address.replacePath(path + "/scores").build(true).toUri();
    var answer =
        fetch.send(
            HttpRequest.newBuilder(scores)
                .header("Authorization", "Bearer " + tokens.get(platform, Ags.SCORE))
                .header("Content-Type", SCORE_TYPE)
                .POST(BodyPublishers.ofString(mapper.writeValueAsString(score(due)))));
    // A platform may answer so to a timestamp that it has already.
    if (!answer.isRight() && answer.status() != CONFLICT) {
      throw new IOException("The line item answers " + answer.status());
    }
  }

  /**
   * A diagnosis is not marked: what counts is how much of it is done. A certification has a score
   * once it is decided.
   */
  private Map<String, Object> score(Due due) {
    var marked = campaigns.get(due.campaign()).kind() == Campaign.Kind.CERTIFICATION;
    var given = marked ? due.score() : Optional.of(due.share());
    var told = new LinkedHashMap<String, Object>();
    told.put("userId", due.subject());
    told.put("timestamp", due.at().toString());
    told.put("activityProgress", due.share() < 1 ? "InProgress" : "Completed");
    told.put("gradingProgress", given.isPresent() ? "FullyGraded" : "Pending");
    given.ifPresent(share -> {
      told.put("scoreGiven", share * MAXIMUM);
      told.put("scoreMaximum", MAXIMUM);
    });
    return told;
  }

  /** The column of a place that has none: the one made before, else a new one. */
  private String lineItem(Platform platform, Due due) throws IOException {
    var all = URI.create(due.lineItems().orElseThrow(() -> new IOException("No line items")));
    var token = tokens.get(platform, Ags.LINE_ITEM);
    var mine =
        UriComponentsBuilder.fromUri(all)
            .queryParam("resource_link_id", "{link}")
            .encode()
            .buildAndExpand(due.resourceLink())
            .toUri();
    var found =
        fetch.send(
            HttpRequest.newBuilder(mine)
                .header("Authorization", "Bearer " + token)
                .header("Accept", ITEMS_TYPE)
                .GET());
    var first = found.isRight() ? id(found.body(), "/0/id") : Optional.<String>empty();
    var item = first.isPresent() ? first.get() : make(all, token, due);
    db.sql("update lti.learner set line_item = :item where id = :id")
        .param("item", item)
        .param("id", due.learner())
        .update();
    return item;
  }

  private String make(URI all, String token, Due due) throws IOException {
    var column =
        Map.of(
            "scoreMaximum", MAXIMUM,
            "label", campaigns.get(due.campaign()).title(),
            "resourceId", due.campaign().toString(),
            "resourceLinkId", due.resourceLink());
    var made =
        fetch.send(
            HttpRequest.newBuilder(all)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", ITEM_TYPE)
                .POST(BodyPublishers.ofString(mapper.writeValueAsString(column))));
    return id(made.body(), "/id").orElseThrow(() -> new IOException("No line item is made"));
  }

  private Optional<String> id(String json, String where) {
    return Optional.of(mapper.readTree(json).at(where).asString("")).filter(id -> !id.isEmpty());
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "ltiScores")
  static class ScoreJobs {

    @Bean
    Job sendScoresJob(Scores scores) {
      return new Job(JOB, Duration.ofMinutes(1), scores::run);
    }
  }
}
