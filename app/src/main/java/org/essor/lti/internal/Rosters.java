package org.essor.lti.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.CampaignId;
import org.essor.cohorts.StudentLine;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.PublicFetch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of a course of a platform (Names and Role Provisioning Services 2.0), to enrol its
 * students in the campaign whose link stands there.
 */
@Component
public class Rosters {

  private static final Logger log = LoggerFactory.getLogger(Rosters.class);
  private static final String CLAIM =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  private static final String SCOPE =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
  private static final String TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final String LEARNER = "Learner";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*rel=\"?next\"?");
  private static final int MOST_PAGES = 50;

  private final JdbcClient db;
  private final Platforms platforms;
  private final PlatformTokens tokens;
  private final PublicFetch fetch;
  private final CampaignDesk desk;
  private final JsonMapper mapper;

  private record Source(UUID platform, String url) {}

  /**
   * The students of a course.
   *
   * @param students who can be enrolled
   * @param without how many have no address that the platform tells
   */
  public record Roster(List<StudentLine> students, int without) {
    public Roster {
      students = List.copyOf(students);
    }
  }

  Rosters(
      JdbcClient db,
      Platforms platforms,
      PlatformTokens tokens,
      PublicFetch fetch,
      CampaignDesk desk,
      JsonMapper mapper) {
    this.db = db;
    this.platforms = platforms;
    this.tokens = tokens;
    this.fetch = fetch;
    this.desk = desk;
    this.mapper = mapper;
  }

  /** Notes where the members of the course are listed, if the platform says so. */
  void note(Arrival arrival, CampaignId campaign) {
    arrival
        .message()
        .part(CLAIM)
        .map(part -> part.get("context_memberships_url"))
        .ifPresent(url ->
            db.sql(
                    """
                    insert into lti.roster (platform, campaign, url) values (:platform, :campaign, :url)
                    on conflict (platform, campaign) do update set url = :url
                    """)
                .param("platform", arrival.platform().id())
                .param("campaign", campaign.value())
                .param("url", String.valueOf(url))
                .update());
  }

  /** True where a course of a platform stands behind a campaign. */
  public boolean has(CampaignId campaign) {
    return !sources(campaign).isEmpty();
  }

  private List<Source> sources(CampaignId campaign) {
    return db.sql(
            "select platform, url from lti.roster where campaign = :campaign order by platform")
        .param("campaign", campaign.value())
        .query((row, _) -> new Source(row.getObject("platform", UUID.class), row.getString("url")))
        .list();
  }

  /**
   * Asks the platforms who is in their courses.
   *
   * @throws Refusal {@code lti.roster} where one does not say; {@code institutions.duty.forbidden}
   */
  public Roster read(CampaignId campaign, PersonId teacher) {
    desk.get(campaign, teacher);
    var students = new ArrayList<StudentLine>();
    int without = 0;
    for (var source : sources(campaign)) {
      var platform = platforms.get(source.platform());
      for (var member : members(platform, source.url())) {
        var line = line(member);
        line.ifPresent(students::add);
        without += line.isPresent() ? 0 : 1;
      }
    }
    return new Roster(students.stream().distinct().toList(), without);
  }

  /** Enrols the students of the courses, and invites by mail those who were not enrolled. */
  public CampaignDesk.Imported enrol(CampaignId campaign, PersonId teacher) {
    return desk.enrol(campaign, read(campaign, teacher).students(), teacher);
  }

  private static Optional<StudentLine> line(JsonNode member) {
    var email = member.path("email").asString("").strip().toLowerCase(Locale.ROOT);
    var name = member.path("name").asString("").strip();
    var shortName = name.substring(0, Math.min(name.length(), StudentLine.LONGEST));
    return email.contains("@")
        ? Optional.of(new StudentLine(shortName, email, ""))
        : Optional.empty();
  }

  private List<JsonNode> members(Platform platform, String first) {
    var members = new ArrayList<JsonNode>();
    var next = Optional.of(first);
    try {
      for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
        var answer = page(platform, next.get());
        mapper.readTree(answer.body()).path("members").forEach(members::add);
        next = answer.headers().allValues("Link").stream().flatMap(Rosters::next).findFirst();
      }
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      log.warn("The members of a course of platform {}: {}", platform.id(), e.getMessage());
      throw new Refusal("lti.roster", platform.name());
    }
    return members.stream().filter(Rosters::isStudent).toList();
  }

  private PublicFetch.Answer page(Platform platform, String url) throws IOException {
    var answer =
        fetch.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + tokens.get(platform, SCOPE))
                .header("Accept", TYPE)
                .GET());
    if (!answer.isRight()) {
      throw new IOException("The members are answered by " + answer.status());
    }
    return answer;
  }

  private static Stream<String> next(String header) {
    return NEXT.matcher(header).results().map(found -> found.group(1));
  }

  private static boolean isStudent(JsonNode member) {
    return member.path("status").asString("Active").equals("Active")
        && member.path("roles").valueStream().anyMatch(role -> role.asString("").endsWith(LEARNER));
  }
}
