package org.essor.items.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.AsPerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.Visit;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Naming;
import org.essor.items.AContent;
import org.essor.items.AuthoredItem;
import org.essor.items.Content;
import org.essor.items.ItemDesk;
import org.essor.items.ItemDesk.Act;
import org.essor.items.ItemDesk.Beginning;
import org.essor.items.Stage;
import org.essor.items.internal.Evidences;
import org.essor.items.internal.ItemSettings;
import org.essor.items.internal.Watch;
import org.essor.platform.Language;
import org.essor.skills.Measures;
import org.essor.skills.Needs;
import org.essor.skills.Skills;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.internal.Diagnosis.Answered;
import org.essor.skills.internal.SkillsSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class ItemsPageTests {

  private static final String BANK = "/competences/banque";
  private static final String WATCH = BANK + "/suivi";

  @Autowired MockMvcTester browser;
  @Autowired JdbcClient db;
  @Autowired StaffDesk staff;
  @Autowired ItemDesk desk;
  @Autowired Skills skills;
  @Autowired Diagnoses diagnoses;
  @Autowired SkillsSettings asked;
  @Autowired ItemSettings settings;
  @Autowired Evidences evidences;
  @Autowired Watch watch;
  @Autowired Clock clock;

  /** Three authors of one institution. */
  private record Staff(Person author, Person reviewer, Person other, Institution where) {}

  private Staff staff() {
    var author = APerson.with(db, Role.INNOVATOR);
    var where = AnInstitution.with(author, staff, db, Duty.AUTHOR);
    return new Staff(author, named(where, author), named(where, author), where);
  }

  private Person named(Institution where, Person manager) {
    var person = APerson.with(db, Role.INNOVATOR);
    staff.name(where.id(), new Naming(person.email(), Set.of(Duty.AUTHOR), Language.FR), manager);
    return person;
  }

  private MvcTestResult get(String path, Person person, String language) {
    return new Visit(browser, person, language).get(path);
  }

  private MvcTestResult post(String path, Person person, Map<String, String> fields) {
    var request = browser.post().uri(path).with(AsPerson.of(person)).with(csrf());
    for (var field : fields.entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    return request.exchange();
  }

  private static String html(MvcTestResult answer) {
    return Visit.text(answer);
  }

  private AuthoredItem begun(Staff by, Content content) {
    return desk.create(new Beginning(by.where().id(), content, false), by.author().id());
  }

  private AuthoredItem now(AuthoredItem item) {
    return desk.open(item.id(), item.writers().iterator().next());
  }

  private static String address(AuthoredItem item) {
    return BANK + "/" + item.id();
  }

  private static String seen(AuthoredItem item) {
    return "" + item.draft();
  }

  @Test
  void anItemIsBegunWrittenAndShownAsALearnerSeesIt() {
    var by = staff();
    assertThat(post(BANK + "/nouvelle", by.author(), Map.of())).hasStatus(422);
    var made =
        post(
            BANK + "/nouvelle",
            by.author(),
            Map.of(
                "type",
                "ORDERING",
                "competence",
                "d1.c1",
                "institution",
                by.where().id().toString()));
    var write = String.valueOf(made.getResponse().getRedirectedUrl());
    assertThat(html(get(write, by.author(), "fr")))
        .contains("Écrire la question", "Restent", "Mise en ordre", "data-autosave")
        .contains("href=\"#c.question.fr\"", "la question n’est pas encore écrite")
        .doesNotContain("les deux langues disent tout");
    var item = begun(by, AContent.single("Que faire ?").with("difficulty", "-0.6"));
    assertThat(html(get(address(item), by.author(), "fr"))).contains("−0,6");
    var form = html(get(address(item) + "/ecrire", by.author(), "en"));
    assertThat(form).contains("Complete", "both languages say all", "Wrong en", "Wrong fr");
    assertThat(html(get(address(item) + "/apercu", by.reviewer(), "en")))
        .contains("<h1>Que faire ?</h1>", "Right en")
        .doesNotContain("Because");
    assertThat(html(post(address(item) + "/apercu", by.reviewer(), Map.of("answer", "2"))))
        .contains("Cette réponse serait comptée juste", "Because (fr)");
    assertThat(post(address(item) + "/apercu", by.reviewer(), Map.of())).hasStatus(422);
  }

  @Test
  void nothingIsOverwrittenUnseen() {
    var by = staff();
    var item = begun(by, AContent.single("Avant"));
    var mine = Map.of("seen.c", seen(item), "c.question.fr", "Mon texte");
    desk.save(new Act(item.id(), by.reviewer().id(), item.draft()), AContent.single("Son texte"));
    var auto = post(address(item) + "/ecrire/auto", by.author(), mine);
    assertThat(html(auto)).contains("Une autre personne", "\"versions\":{}");
    var refused = post(address(item) + "/ecrire", by.author(), mine);
    assertThat(refused).hasStatus(422);
    assertThat(html(refused))
        .contains("Rien n’est remplacé", "Mon texte", "Son texte", "Remplacer par ce que");
    assertThat(now(item).content().get("question.fr")).isEqualTo("Son texte");
    var then = now(item);
    var kept =
        post(
            address(item) + "/ecrire/auto",
            by.author(),
            Map.of("seen.c", seen(then), "c.question.fr", "Mon texte", "c.key", "2"));
    assertThat(html(kept)).contains("\"c\":" + (then.draft() + 1), "Enregistré");
    assertThat(now(item).content().get("question.fr")).isEqualTo("Mon texte");
    assertThat(now(item).content().type()).isEqualTo(Content.Type.SINGLE);
  }

  @Test
  void whatIsNamedAsIncompatibleIsAnotherQuestion() {
    var by = staff();
    for (var enemy : List.of("zz", "e-999999")) {
      var item = begun(by, AContent.single("Seule ?").with("enemies", enemy));
      var sent = post(address(item) + "/soumettre", by.author(), Map.of("seen.c", seen(item)));
      assertThat(sent).hasStatus(422);
      assertThat(html(sent)).contains(enemy, "Le texte est gardé");
    }
  }

  @Test
  void twoOthersAcceptItBeforeItIsTriedAndThenItsWordsStand() {
    var by = staff();
    var item = begun(by, AContent.single("À relire ?"));
    assertThat(post(address(item) + "/soumettre", by.author(), Map.of("seen.c", seen(item))))
        .hasStatus3xxRedirection();
    assertThat(html(get(BANK + "?travail=relire", by.reviewer(), "fr"))).contains("À relire ?");
    var accept = Map.of("seen.c", seen(item), "do", "approve");
    assertThat(post(address(item) + "/avis", by.author(), accept)).hasStatus(403);
    assertThat(post(address(item) + "/avis", by.reviewer(), accept)).hasStatus3xxRedirection();
    assertThat(now(item).stage()).isInstanceOf(Stage.InReview.class);
    assertThat(post(address(item) + "/essayer", by.author(), Map.of("seen.c", seen(item))))
        .hasStatus(422);
    post(address(item) + "/avis", by.other(), accept);
    assertThat(now(item).stage()).isInstanceOf(Stage.Accepted.class);
    post(address(item) + "/essayer", by.author(), Map.of("seen.c", seen(item)));
    assertThat(skills.getBank().get(item.id().value()).traits().pretest()).isTrue();
    assertThat(get(address(item) + "/ecrire", by.author(), "fr")).hasStatus(422);
    var page = html(get(address(item), by.reviewer(), "en"));
    assertThat(page).contains("pretest", "Version 1", "Review asked for", by.other().name());
    assertThat(
            post(
                address(item) + "/avis", by.author(), Map.of("seen.c", seen(item), "do", "retire")))
        .hasStatus(422);
    post(
        address(item) + "/avis",
        by.author(),
        Map.of("seen.c", seen(item), "do", "retire", "note", "Dépassée"));
    assertThat(skills.getBank().items()).doesNotContainKey(item.id().value());
    assertThat(html(get(address(item), by.author(), "fr"))).contains("Dépassée", "retirée");
  }

  @Test
  void onlyAuthorsOfTheInstitutionReadItAndEachReadingIsNoted() {
    var by = staff();
    var item = begun(by, AContent.single("Secrète ?"));
    var outsider = APerson.with(db, Role.COORDINATOR);
    AnInstitution.with(outsider, staff, db, Duty.AUTHOR);
    var stranger = APerson.with(db, Role.ADMINISTRATOR);
    for (var page : new String[] {"", "/ecrire", "/apercu"}) {
      assertThat(get(address(item) + page, outsider, "fr")).hasStatus(404);
      assertThat(get(address(item) + page, stranger, "fr")).hasStatus(403);
      var read = get(address(item) + page, by.reviewer(), "fr");
      assertThat(read).hasStatusOk();
      assertThat(read.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(html(get(BANK, outsider, "fr"))).doesNotContain("Secrète ?");
    assertThat(html(get(BANK + "?mots=secrète", by.reviewer(), "fr")))
        .contains("Secrète ?", "Une question sur 1");
    var views =
        db.sql("select count(*) from items.view where item = :item and person = :person")
            .param("item", item.id().value())
            .param("person", by.reviewer().id().value())
            .query(Integer.class)
            .single();
    assertThat(views).isEqualTo(3);
    assertThat(html(get(address(item), by.author(), "fr"))).contains("Qui l’a ouverte");
  }

  private static Act act(AuthoredItem item, Person who) {
    return new Act(item.id(), who.id(), item.draft());
  }

  private AuthoredItem tried(Staff by, String question) {
    var item = begun(by, AContent.single(question));
    desk.submit(act(item, by.author()));
    desk.approve(act(item, by.reviewer()), "");
    desk.approve(act(item, by.other()), "");
    desk.tryOut(act(item, by.author()));
    return now(item);
  }

  /** What counts is answered right, what is tried is not. */
  private Diagnosis diagnosed(long seed) {
    var at = diagnoses.begin(new Diagnoses.Beginning(Optional.empty(), Needs.NONE, seed, false));
    while (!at.isFinished()) {
      var item = diagnoses.item(at);
      var given = item.traits().pretest() ? List.<String>of() : item.task().rightAnswer();
      at = diagnoses.answer(at, given, Language.EN);
    }
    return at;
  }

  private List<Diagnosis> diagnosed() {
    return LongStream.range(0, 12).mapToObj(this::diagnosed).toList();
  }

  private static List<String> tried(Diagnosis diagnosis) {
    return diagnosis.answers().stream()
        .filter(answer -> !answer.counts())
        .map(Answered::item)
        .toList();
  }

  private List<String> stored(String table, Diagnosis diagnosis) {
    return db.sql("select item from skills." + table + " where diagnosis = :id order by position")
        .param("id", diagnosis.id().value())
        .query(String.class)
        .list();
  }

  @Test
  void whatIsTriedIsAskedInDiagnosesAndCountsForNothing() {
    var without = diagnosed();
    var by = staff();
    var items = Stream.of("Un ?", "Deux ?", "Trois ?").map(each -> tried(by, each)).toList();
    try {
      var with = diagnosed();
      for (int i = 0; i < with.size(); i++) {
        countsForNothing(without.get(i), with.get(i));
      }
      assertThat(with.stream().mapToInt(each -> tried(each).size()).max())
          .hasValue(asked.triedQuestions());
      var one = with.stream().filter(each -> tried(each).size() == 1).findFirst().orElseThrow();
      var result = "/competences/diagnostic/" + one.id() + "/resultat";
      assertThat(html(get(result, by.author(), "fr")))
          .contains("Une question de plus était nouvelle : elle ne compte pas");
    } finally {
      items.forEach(each -> desk.retire(act(each, by.author()), "Essai fini"));
    }
  }

  private void countsForNothing(Diagnosis without, Diagnosis with) {
    var counted = without.answers().stream().map(Answered::item).toList();
    assertThat(tried(without)).isEmpty();
    assertThat(tried(with))
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(asked.triedQuestions());
    assertThat(stored("answer", with)).isEqualTo(counted);
    assertThat(stored("pretest_answer", with)).isEqualTo(tried(with));
    assertThat(with.scored()).hasSameSizeAs(counted);
    assertThat(diagnoses.profile(with).domains()).isEqualTo(diagnoses.profile(without).domains());
    assertThat(diagnoses.find(with.id(), Optional.empty())).contains(with);
  }

  /** People of any ability answer it as its parameters a = 1.2 and b = 0.3 say. */
  private void answered(AuthoredItem item, int people, Random random) {
    for (int i = 0; i < people; i++) {
      double theta = random.nextGaussian();
      var id = finished(random.nextBoolean());
      var held =
          skills.getBank().scored().stream().filter(each -> each.competence().startsWith("d1"));
      held.forEach(each -> {
        double chance = Measures.model(each).probability(1, theta);
        insert("answer", "choice_micros", 0, new Row(id, each.id(), random.nextDouble() < chance));
      });
      boolean right = random.nextDouble() < 1 / (1 + Math.exp(-1.2 * (theta - 0.3)));
      var language = random.nextBoolean() ? "fr" : "en";
      insert("pretest_answer", "language", language, new Row(id, item.id().value(), right));
    }
  }

  private record Row(UUID diagnosis, String item, boolean right) {}

  private UUID finished(boolean extraTime) {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into skills.diagnosis (id, bank, seed, extra_time, accessible_only, example,
              started_at, position, asked_at, finished_at)
            values (:id, :bank, -1, :extra, false, false, :now, 1, :now, :now)
            """)
        .param("id", id)
        .param("bank", skills.getBank().fingerprint())
        .param("extra", extraTime)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  private void insert(String table, String column, Object value, Row row) {
    db.sql(
            """
            insert into skills.%1$s
              (diagnosis, position, item, given, is_right, asked_at, answered_at, %2$s)
            select :id, count(*), :item, '{}', :right, :now, :now, :value
            from skills.%1$s where diagnosis = :id
            """
                .formatted(table, column))
        .param("id", row.diagnosis())
        .param("item", row.item())
        .param("right", row.right())
        .param("now", Timestamp.from(clock.instant()))
        .param("value", value)
        .update();
  }

  @Test
  void whatIsTriedCountsOnceItsTrialSaysEnough() {
    var by = staff();
    var item = tried(by, "Promue ?");
    var measure = address(item) + "/mesure";
    var promote = Map.of("seen.c", seen(item));
    var random = new Random(11);
    try {
      answered(item, settings.leastAnswers() - 20, random);
      assertThat(html(get(measure, by.reviewer(), "fr")))
          .contains("Il manque 20 réponses", "He (2015)", "à vérifier")
          .doesNotContain("/promouvoir");
      assertThat(post(address(item) + "/promouvoir", by.author(), promote)).hasStatus(422);
      assertThat(now(item).stage()).isInstanceOf(Stage.Pretest.class);
      answered(item, 200, random);
      onlyAuthorsMayPromote(item);
      assertThat(html(get(measure, by.reviewer(), "en")))
          .contains("The trial allows it", "/promouvoir", "French, English");
      assertThat(post(address(item) + "/promouvoir", by.author(), promote))
          .hasStatus3xxRedirection();
      countsAsCalibrated(item, settings.leastAnswers() + 180);
    } finally {
      desk.retire(act(item, by.author()), "Essai fini");
      db.sql("delete from skills.diagnosis where seed = -1").update();
    }
  }

  /** A sitting that has ended: one answer that counts, one to the item that is tried. */
  private void sat(AuthoredItem item, String bank) {
    var session = UUID.randomUUID();
    var at = Timestamp.from(clock.instant());
    db.sql(
            """
            with session as (
              insert into certification.session (id, institution, title, place, opens, closes,
                questions, seconds, code, planned_at, example)
              values (:id, :id, 'Essai', 'Salle', :at, :at::timestamptz + interval '1 hour', 5, 600,
                'CODE', :at, false)),
            candidate as (
              insert into certification.candidate
                (session, person, time_percent, accessible_only, domains, registered_at)
              values (:id, :id, 133, false, '{}', :at)),
            sitting as (
              insert into certification.sitting
                (id, session, person, bank, framework, seed, time_percent, accessible_only,
                 domains, questions, seconds, withheld, pretested, device, started_at, deadline,
                 position, item, asked_at, ended_at, ending, example)
              values (:id, :id, :id, :bank, 'f', 1, 133, false, '{}', 5, 600, '{}', array[:item],
                'd', :at, :at, 3, :item, :at, :at, 'COMPLETED', false))
            insert into certification.answer
              (sitting, position, item, given, is_right, asked_at, answered_at, language)
            values (:id, 1, :other, '{1}', true, :at, :at, 'fr'),
              (:id, 2, :item, '{1}', true, :at, :at, 'en')
            """)
        .param("id", session)
        .param("at", at)
        .param("bank", bank)
        .param("item", item.id().value())
        .param("other", skills.getBank().scored().getFirst().id())
        .update();
  }

  @Test
  void answersOfCertificationsTellOfATrialWhereItsWordsWereTheSame() {
    var by = staff();
    var before = skills.getBank().fingerprint();
    var item = tried(by, "En certification ?");
    try {
      var finished = diagnosed(5);
      assertThat(tried(finished)).contains(item.id().value());
      sat(item, skills.getBank().fingerprint());
      sat(item, skills.getBank().fingerprint());
      sat(item, before);
      var evidence = evidences.weigh(item);
      assertThat(evidence.answers()).isEqualTo(3);
      assertThat(evidence.right()).isEqualTo(2);
      assertThat(html(get(address(item) + "/mesure", by.author(), "fr"))).contains("3, il en faut");
    } finally {
      desk.retire(act(item, by.author()), "Essai fini");
      db.sql("delete from certification.session where code = 'CODE'").update();
    }
  }

  @Test
  void figuresOfItemsAreForAuthorsAndTheCoordinationAndWordsStaySecret() {
    var by = staff();
    var item = tried(by, "Chiffrée ?");
    try {
      watch.read();
      var coordinator = APerson.with(db, Role.COORDINATOR);
      var outsider = APerson.with(db, Role.INNOVATOR);
      AnInstitution.with(outsider, staff, db, Duty.AUTHOR);
      var list = html(get(WATCH, by.author(), "fr"));
      assertThat(list)
          .contains("Suivi de la banque", "Données d’exemple", "limite 35 %", "Chiffrée ?")
          .contains("moins de 11", "t-single");
      assertThat(html(get(WATCH + "?regard=OVEREXPOSED&ordre=exposition", by.author(), "en")))
          .contains("asked too often")
          .doesNotContain("Chiffrée ?");
      assertThat(html(get(WATCH, coordinator, "fr")))
          .contains("Question secrète", item.id().value())
          .doesNotContain("Chiffrée ?");
      var page = WATCH + "/" + item.id();
      for (var reader : List.of(outsider, coordinator)) {
        assertThat(html(get(page, reader, "en")))
            .contains("Secret question", "who chooses what would tell")
            .doesNotContain("Chiffrée ?", "Right en");
      }
      assertThat(html(get(page, by.reviewer(), "fr"))).contains("<h1>Chiffrée ?</h1>");
      assertThat(desk.views(item.id(), by.author().id()).stream().map(ItemDesk.Seen::person))
          .contains(by.reviewer().id())
          .doesNotContain(outsider.id(), coordinator.id());
      figuresOfAnOpenItem(coordinator);
      for (var path : List.of(WATCH, WATCH + ".csv", page)) {
        assertThat(get(path, APerson.with(db, Role.ADMINISTRATOR), "fr")).hasStatus(403);
      }
      assertThat(get(WATCH + "/d1-999", by.author(), "fr")).hasStatus(404);
    } finally {
      desk.retire(act(item, by.author()), "Essai fini");
    }
  }

  private void figuresOfAnOpenItem(Person coordinator) {
    var open = skills.getBank().scored().getFirst();
    assertThat(html(get(WATCH + "/" + open.id(), coordinator, "en")))
        .contains(open.question().en(), "Highest third", "e-items-curve", "Observed success")
        .contains("Difficulty (logits)");
    var csv = get(WATCH + ".csv", coordinator, "fr");
    assertThat(csv.getResponse().getContentType()).startsWith("text/csv");
    assertThat(html(csv))
        .contains("item,domain,state,diagnoses", open.id() + ",d1,judged,")
        .doesNotContain(open.question().fr());
  }

  private void onlyAuthorsMayPromote(AuthoredItem item) {
    var outsider = APerson.with(db, Role.COORDINATOR);
    AnInstitution.with(outsider, staff, db, Duty.AUTHOR);
    var stranger = APerson.with(db, Role.ADMINISTRATOR);
    var promote = Map.of("seen.c", seen(item));
    assertThat(get(address(item) + "/mesure", outsider, "fr")).hasStatus(404);
    assertThat(get(address(item) + "/mesure", stranger, "fr")).hasStatus(403);
    assertThat(post(address(item) + "/promouvoir", outsider, promote)).hasStatus(404);
    assertThat(post(address(item) + "/promouvoir", stranger, promote)).hasStatus(403);
    assertThat(now(item).stage()).isInstanceOf(Stage.Pretest.class);
  }

  private void countsAsCalibrated(AuthoredItem item, int answers) {
    assertThat(now(item).stage()).isInstanceOf(Stage.Operational.class);
    assertThat(now(item).version()).isEqualTo(2);
    var traits = skills.getBank().get(item.id().value()).traits();
    assertThat(traits.pretest()).isFalse();
    var calibration = traits.calibration().orElseThrow();
    var errors = calibration.errors();
    assertThat(errors.a()).isBetween(0.1, 0.7);
    assertThat(errors.b()).isBetween(0.05, 0.3);
    assertThat(calibration.a()).isCloseTo(1.2, within(3 * errors.a()));
    assertThat(calibration.b()).isCloseTo(0.3, within(3 * errors.b()));
    assertThat(calibration.responses()).isEqualTo(answers);
  }
}
