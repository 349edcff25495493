package org.essor.lti.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.cohorts.ACampaign;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.CampaignProgressed;
import org.essor.cohorts.Campaigns;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.StaffDesk;
import org.essor.lti.internal.Platform;
import org.essor.lti.internal.Platforms;
import org.essor.platform.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns placed in courses of a platform, their students, and what the course is told. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class LtiServicesPageTests {

  private static final String LTI = ALearningPlatform.LTI;
  private static final String DEEP = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final Pattern TOKEN = Pattern.compile("name=\"JWT\" value=\"([^\"]+)\"");

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired StaffDesk staff;
  @Autowired Platforms platforms;
  @Autowired CampaignDesk desk;
  @Autowired Campaigns campaigns;
  @Autowired ApplicationEventPublisher events;
  @Autowired ObjectProvider<Job> jobs;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;

  private ALearningPlatform platform;
  private Platform registered;
  private Person teacher;
  private Campaign campaign;

  private record Come(String address, Cookie cookie) {}

  @BeforeEach
  void aCampaignOfAnInstitutionWithAPlatform() {
    platform = ALearningPlatform.start();
    teacher = APerson.with(db, Role.INNOVATOR);
    var where = AnInstitution.with(teacher, staff, db, Duty.TEACHER);
    registered = platform.registered(where.id());
    platforms.save(registered, teacher.id());
    campaign = desk.open(ACampaign.draft(where.id(), clock.instant()), teacher.id());
  }

  @AfterEach
  void closed() {
    platform.close();
  }

  private Come come(String subject, Person person, Map<String, Object> claims) {
    tie(subject, person);
    var begun =
        browser
            .get()
            .uri("/lti/connexion")
            .param("iss", platform.issuer())
            .param("login_hint", "x")
            .exchange();
    var query =
        UriComponentsBuilder.fromUriString(
                Objects.requireNonNull(begun.getResponse().getHeader("Location")))
            .build()
            .getQueryParams();
    var message = platform.message(String.valueOf(query.getFirst("nonce")), clock).subject(subject);
    claims.forEach(message::claim);
    var taken =
        browser
            .post()
            .uri("/lti/lancement")
            .param("state", String.valueOf(query.getFirst("state")))
            .param("id_token", platform.sign(message.build()))
            .exchange();
    assertThat(taken).hasStatus(303);
    return new Come(
        Objects.requireNonNull(taken.getResponse().getHeader("Location")),
        Objects.requireNonNull(begun.getResponse().getCookie(ArrivalCookie.NAME)));
  }

  private void tie(String subject, Person person) {
    db.sql(
            """
            insert into lti.tie (platform, subject, person, created_at)
            values (?, ?, ?, now()) on conflict do nothing
            """)
        .params(registered.id(), subject, person.id().value())
        .update();
  }

  private MvcTestResult follow(Come come, Person person) {
    return browser
        .get()
        .uri(come.address())
        .cookie(come.cookie())
        .with(AsPerson.of(person))
        .exchange();
  }

  private Map<String, Object> link(String role, Map<String, Object> ags) {
    return Map.of(
        LTI + "roles",
        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#" + role),
        LTI + "custom",
        Map.of("campaign", campaign.id().toString()),
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        ags,
        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
        Map.of("context_memberships_url", platform.at("/members").toString()));
  }

  private Map<String, Object> columns() {
    return Map.of(
        "scope",
        List.of(
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
        "lineitems",
        platform.at("/items").toString());
  }

  @Test
  void aTeacherPlacesACampaignAndThePlatformGetsASignedChoice() throws Exception {
    var settings =
        Map.of("deep_link_return_url", platform.at("/return").toString(), "data", "kept");
    var come =
        come(
            "teacher",
            teacher,
            Map.of(
                LTI + "message_type",
                "LtiDeepLinkingRequest",
                DEEP + "deep_linking_settings",
                settings));
    var choice = Objects.requireNonNull(follow(come, teacher).getResponse().getRedirectedUrl());
    assertThat(choice).startsWith("/lti/choix/");
    assertThat(browser.get().uri(choice).cookie(come.cookie()).with(AsPerson.of(teacher)))
        .hasStatusOk()
        .bodyText()
        .contains(campaign.title(), campaign.id().toString());
    assertThat(choose(choice, come, "nothing")).hasStatus(422);
    var chosen = choose(choice, come, campaign.id().toString());
    assertThat(chosen).hasStatusOk();
    assertThat(chosen.getResponse().getHeader("Content-Security-Policy"))
        .contains("form-action 'self' " + platform.issuer());
    var token = TOKEN.matcher(chosen.getResponse().getContentAsString(StandardCharsets.UTF_8));
    assertThat(token.find()).isTrue();
    var claims = signedByUs(token.group(1));
    assertThat(claims.getIssuer()).isEqualTo(ALearningPlatform.CLIENT);
    assertThat(claims.getAudience()).containsExactly(platform.issuer());
    assertThat(claims.getStringClaim(DEEP + "data")).isEqualTo("kept");
    assertThat(claims.getClaim(DEEP + "content_items").toString())
        .contains("ltiResourceLink", "campaign=" + campaign.id(), campaign.title());
    var stranger = APerson.with(db, Role.INNOVATOR);
    assertThat(browser.get().uri(choice).cookie(come.cookie()).with(AsPerson.of(stranger)))
        .hasStatus(422);
  }

  private MvcTestResult choose(String address, Come come, String chosen) {
    return browser
        .post()
        .uri(address)
        .cookie(come.cookie())
        .with(AsPerson.of(teacher))
        .with(csrf())
        .param("chosen", chosen)
        .exchange();
  }

  /** Verified by the keys that are published, as a platform does. */
  private JWTClaimsSet signedByUs(String token) throws ParseException, JOSEException {
    var keys = browser.get().uri("/lti/jwks.json").exchange().getResponse();
    var parsed = SignedJWT.parse(token);
    var key =
        JWKSet.parse(new String(keys.getContentAsByteArray(), StandardCharsets.UTF_8))
            .getKeyByKeyId(parsed.getHeader().getKeyID());
    assertThat(parsed.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    return parsed.getJWTClaimsSet();
  }

  @Test
  void aStudentIsEnrolledByTheLinkAndHisProgressComesToTheCourseOnce() throws Exception {
    var student = APerson.with(db, Role.INNOVATOR);
    assertThat(follow(come("s1", student, link("Learner", columns())), student))
        .hasRedirectedUrl(campaign.address());
    assertThat(campaigns.progress(campaign.id(), student.id())).isPresent();

    platform.status.set(503);
    progressed(student, 0.5);
    progressed(student, 0.5);
    send();
    assertThat(platform.scores).hasSize(1);
    platform.status.set(204);
    send();
    assertThat(platform.scores).as("not before its pause is over").hasSize(1);
    db.sql("update lti.score set next_at = now() - interval '1 second'").update();
    send();
    send();
    assertThat(platform.scores).hasSize(2);
    assertThat(platform.scores.get(1)).isEqualTo(platform.scores.get(0));
    assertThat(platform.scores.get(1)).startsWith("/items/7/scores?course=3 ");
    var score = new JsonMapper().readTree(platform.scores.get(1).split(" ", 2)[1]);
    assertThat(score.path("userId").asString()).isEqualTo("s1");
    assertThat(score.path("scoreGiven").asDouble()).isEqualTo(50);
    assertThat(score.path("activityProgress").asString()).isEqualTo("InProgress");
    assertThat(platform.asked.stream().filter(line -> line.startsWith("POST /items ")))
        .as("one column")
        .hasSize(1);
    assertion(platform.asked.getFirst());

    // As a platform does that has this timestamp already.
    platform.status.set(409);
    progressed(student, 1);
    send();
    send();
    assertThat(platform.scores).hasSize(3);
    assertThat(platform.scores.get(2)).contains("Completed");
  }

  private void assertion(String form) throws ParseException, JOSEException {
    assertThat(form).contains("grant_type=client_credentials");
    var value = form.replaceAll(".*client_assertion=([^&]+).*", "$1");
    var claims = signedByUs(URLDecoder.decode(value, StandardCharsets.UTF_8));
    assertThat(claims.getSubject()).isEqualTo(ALearningPlatform.CLIENT);
    assertThat(claims.getAudience()).containsExactly(platform.at("/token").toString());
    assertThat(claims.getJWTID()).isNotBlank();
  }

  /** The event comes at least once: here twice, at the same instant. */
  private void progressed(Person student, double share) {
    var at = clock.instant().truncatedTo(ChronoUnit.DAYS);
    var instant = share < 1 ? at : at.plus(Duration.ofHours(1));
    transactions.executeWithoutResult(_ ->
        events.publishEvent(
            new CampaignProgressed(campaign.id(), student.id(), share, Optional.empty(), instant)));
    written(instant);
  }

  /** The listener works after the commit, beside this thread. */
  private void written(Instant at) {
    Awaitility.await()
        .until(() ->
            db.sql("select count(*) from lti.score where at = ?")
                    .param(Timestamp.from(at))
                    .query(Integer.class)
                    .single()
                > 0);
  }

  private void send() {
    jobs.stream().filter(job -> job.name().equals("lti.scores")).forEach(job -> job.work().run());
  }

  @Test
  void aTeacherSeesTheStudentsOfTheCourseBeforeTheyAreEnrolled() {
    var address =
        follow(come("t1", teacher, link("Instructor", Map.of())), teacher)
            .getResponse()
            .getRedirectedUrl();
    assertThat(address).isEqualTo("/lti/campagnes/" + campaign.id());
    assertThat(browser.get().uri(String.valueOf(address)).with(AsPerson.of(teacher)))
        .hasStatusOk()
        .bodyText()
        .contains(address + "/etudiants", campaign.address());
    assertThat(browser.get().uri(address + "/etudiants?lang=en").with(AsPerson.of(teacher)))
        .hasStatusOk()
        .bodyText()
        .contains("Ada", "zoe@example.org", "One student has no known address")
        .doesNotContain("t@example.org", "gone@example.org");
    assertThat(desk.listStudents(campaign.id(), teacher.id())).isEmpty();
    for (int twice = 0; twice < 2; twice++) {
      assertThat(enrol(String.valueOf(address), teacher)).hasStatusOk();
    }
    assertThat(desk.listStudents(campaign.id(), teacher.id())).hasSize(2);
    var stranger = APerson.with(db, Role.COORDINATOR);
    assertThat(enrol(String.valueOf(address), stranger)).hasStatus(403);
  }

  private MvcTestResult enrol(String address, Person person) {
    return browser
        .post()
        .uri(address + "/etudiants")
        .with(AsPerson.of(person))
        .with(csrf())
        .exchange();
  }

  @Test
  void aLinkToACampaignOfAnotherInstitutionLeadsNowhere() {
    var elsewhere = AnInstitution.with(teacher, staff, db, Duty.TEACHER);
    var other = desk.open(ACampaign.draft(elsewhere.id(), clock.instant()), teacher.id());
    var student = APerson.with(db, Role.INNOVATOR);
    var come =
        come("s2", student, Map.of(LTI + "custom", Map.of("campaign", other.id().toString())));
    assertThat(follow(come, student)).hasStatus(422);
    assertThat(campaigns.progress(other.id(), student.id())).isEmpty();
  }
}
