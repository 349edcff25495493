package org.essor.standards.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.psychometrics.domains.DomainItem;
import org.essor.psychometrics.standards.Bookmark;
import org.essor.psychometrics.standards.Centre;
import org.essor.skills.Bank;
import org.essor.skills.Framework;
import org.essor.skills.Measures;
import org.essor.skills.Skills;
import org.essor.standards.Method;
import org.essor.standards.SettingId;
import org.essor.standards.internal.Setting.About;
import org.essor.standards.internal.Setting.Booked;
import org.essor.standards.internal.Setting.End;
import org.essor.standards.internal.Setting.Judge;
import org.essor.standards.internal.Setting.Round;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standard settings from the invitation of judges to the adoption. The coordinator runs them;
 * judges see what they judge; everybody sees what was adopted. Every method is one transaction.
 */
@Component
@Transactional
public class Settings {

  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_REASON = 4_000;
  public static final int LONGEST_WHY_NOT = 2_000;
  public static final int LONGEST_EXPERTISE = 200;
  public static final int FEWEST_ITEMS = 5;
  public static final int MOST_ITEMS = 20;

  private static final int FEWEST_JUDGES = 2;

  private final SettingRows rows;
  private final Skills skills;
  private final People people;
  private final Mails mails;
  private final SiteSettings site;
  private final AuditLog audit;
  private final Clock clock;

  Settings(
      SettingRows rows,
      Skills skills,
      People people,
      Mails mails,
      SiteSettings site,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.skills = skills;
    this.people = people;
    this.mails = mails;
    this.site = site;
    this.audit = audit;
    this.clock = clock;
  }

  /** True for those who run standard settings. */
  public static boolean runs(Person person) {
    return person.has(Role.COORDINATOR);
  }

  /** Lists those that the reader may open, the last opened first. */
  public List<Setting> list(Optional<Person> reader) {
    return rows.list().stream()
        .flatMap(id -> rows.find(id).stream())
        .filter(setting -> isOpenTo(reader, setting))
        .toList();
  }

  private static boolean isOpenTo(Optional<Person> reader, Setting setting) {
    return setting.isAdopted()
        || reader
            .filter(person -> runs(person) || setting.judge(person.id()).isPresent())
            .isPresent();
  }

  /**
   * Returns a setting.
   *
   * @throws Refusal {@code standards.unknown} where the reader may not open it
   */
  public Setting get(SettingId id, Optional<Person> reader) {
    return rows.find(id)
        .filter(setting -> isOpenTo(reader, setting))
        .orElseThrow(() -> new Refusal("standards.unknown"));
  }

  /** The framework and items that a setting is about. */
  public Bank bank(Setting setting) {
    return skills
        .findBank(setting.about().bank())
        .orElseThrow(() -> new Refusal("standards.outdated"));
  }

  /** The levels that begin somewhere. */
  public static List<Integer> levels(Framework framework) {
    return framework.levels().stream()
        .map(Framework.Level::number)
        .filter(each -> each > 1)
        .toList();
  }

  /** What a coordinator asks for. */
  public record Plan(
      String title, Method method, Centre centre, int itemsPerDomain, boolean example) {}

  /** Opens a setting with items of the bank of today, spread over their difficulties. */
  public SettingId open(Plan plan, PersonId by) {
    return open(plan, clock.instant(), by);
  }

  SettingId open(Plan plan, Instant at, PersonId by) {
    var bank = skills.getBank();
    var id = SettingId.next();
    rows.insert(
        id,
        new About(
            plan.title(),
            bank.framework().version(),
            bank.fingerprint(),
            plan.method(),
            plan.centre(),
            plan.example(),
            at),
        by);
    var items = Measures.bank(bank).items();
    for (int domain = 0; domain < bank.framework().domains().size(); domain++) {
      int number = domain;
      var own = items.stream().filter(item -> item.domain() == number).toList();
      var name = bank.framework().domains().get(domain).id();
      booklet(name, own, plan.itemsPerDomain()).forEach(item -> rows.insert(id, item));
    }
    note("standards.opened", id, by);
    return id;
  }

  /** Evenly from the easiest to the hardest. */
  private static List<Booked> booklet(String domain, List<DomainItem> items, int most) {
    var ordered =
        items.stream()
            .filter(item -> item.model().a() > 0 && item.model().c() < 0.5)
            .sorted(Comparator.comparing(DomainItem::model, Bookmark.ORDER))
            .toList();
    int count = Math.min(most, ordered.size());
    var booked = new ArrayList<Booked>();
    for (int i = 0; i < count; i++) {
      var item = ordered.get(count == 1 ? 0 : i * (ordered.size() - 1) / (count - 1));
      booked.add(new Booked(domain, i + 1, item.id(), item.model()));
    }
    return booked;
  }

  private void note(String action, SettingId id, PersonId by) {
    audit.append(new AuditEntry(action, "standard-setting:" + id, Optional.of(by), Map.of()));
  }

  private Setting locked(SettingId id) {
    rows.lock(id);
    var setting = rows.find(id).orElseThrow(() -> new Refusal("standards.unknown"));
    if (setting.end().isPresent()) {
      throw new Refusal("standards.ended");
    }
    return setting;
  }

  /**
   * Invites a judge, by mail.
   *
   * @throws Refusal {@code accounts.email.invalid}; {@code standards.judge.known}; {@code
   *     standards.begun} once a round was opened
   */
  public void invite(SettingId id, String email, String expertise, PersonId by) {
    var setting = locked(id);
    if (!setting.rounds().isEmpty()) {
      throw new Refusal("standards.begun");
    }
    var person = people.invite(email, Language.FR);
    var judge = new Judge(setting.judges().size() + 1, Optional.of(person.id()), expertise);
    if (setting.judge(person.id()).isPresent() || !rows.insert(id, judge, clock.instant())) {
      throw new Refusal("standards.judge.known");
    }
    tell(setting, person, "standards.mail.invited");
    note("standards.judge-invited", id, by);
  }

  private void tell(Setting setting, Person person, String text) {
    mails.send(
        new Mail(
            person.email(),
            person.language(),
            text,
            setting.about().title(),
            site.url() + "/certification/seuils/" + setting.id()));
  }

  /**
   * Opens the first round, or the next one.
   *
   * @throws Refusal {@code standards.judges.few} with fewer than two judges; {@code
   *     standards.round.open} while one is open
   */
  public void openRound(SettingId id, PersonId by) {
    var setting = locked(id);
    if (setting.judges().size() < FEWEST_JUDGES) {
      throw new Refusal("standards.judges.few");
    }
    if (setting.openRound().isPresent()) {
      throw new Refusal("standards.round.open");
    }
    rows.open(id, setting.rounds().size() + 1, clock.instant());
    var judges = setting.judges().stream().flatMap(judge -> judge.person().stream()).toList();
    people.list(judges).forEach(person -> tell(setting, person, "standards.mail.round"));
    note("standards.round-opened", id, by);
  }

  private static Round open(Setting setting) {
    return setting.openRound().orElseThrow(() -> new Refusal("standards.round.closed"));
  }

  /**
   * Keeps what a judge says of a domain in the open round, in place of what he said before.
   *
   * @throws Refusal {@code standards.unknown} where he is no judge; {@code standards.round.closed}
   */
  public void say(SettingId id, String domain, List<Said> said, PersonId judge) {
    var setting = locked(id);
    var who = setting.judge(judge).orElseThrow(() -> new Refusal("standards.unknown"));
    var round = open(setting);
    rows.unsay(id, round.number(), who.number(), domain);
    said.forEach(each -> rows.say(id, round.number(), each, clock.instant()));
  }

  /**
   * Closes the open round and computes its cut scores.
   *
   * @throws Refusal {@code standards.round.incomplete} where in some domain fewer than two judges
   *     are done; the fact says how many domains
   */
  public void closeRound(SettingId id, PersonId by) {
    var setting = locked(id);
    var round = open(setting);
    var cutting = cutting(setting, round.number());
    var levels = levels(bank(setting).framework());
    long missing =
        setting
            .domains()
            .filter(domain -> cutting.finished(domain, levels) < FEWEST_JUDGES)
            .count();
    if (missing > 0) {
      throw new Refusal("standards.round.incomplete", missing);
    }
    for (var cut : cutting.cuts(levels)) {
      int judges = cutting.thetas(cut.domain(), cut.level()).size();
      rows.insert(id, round.number(), cut, judges);
    }
    rows.close(id, round.number(), clock.instant());
    note("standards.round-closed", id, by);
  }

  /** Writes down what the panel talked about after a round, for the minutes. */
  public void discuss(SettingId id, String discussed, PersonId by) {
    var setting = locked(id);
    var round = setting.lastClosed().orElseThrow(() -> new Refusal("standards.round.none"));
    rows.discuss(id, round.number(), discussed);
    note("standards.discussion-written", id, by);
  }

  /**
   * Puts the cut scores of the last closed round in force.
   *
   * @throws Refusal {@code standards.round.open}; {@code standards.round.none}
   */
  public void adopt(SettingId id, String reason, PersonId by) {
    var setting = locked(id);
    if (setting.openRound().isPresent()) {
      throw new Refusal("standards.round.open");
    }
    var round = setting.lastClosed().orElseThrow(() -> new Refusal("standards.round.none"));
    rows.adopt(id, new End.Adopted(clock.instant(), reason, round.number(), Optional.of(by)));
    note("standards.adopted", id, by);
  }

  /** Ends a setting without adopting anything; it stays. */
  public void abandon(SettingId id, String reason, PersonId by) {
    locked(id);
    rows.abandon(id, new End.Abandoned(clock.instant(), reason));
    note("standards.abandoned", id, by);
  }

  /** What judges said in a round, and what comes of it. */
  public Cutting cutting(Setting setting, int round) {
    return new Cutting(setting, rows.said(setting.id(), round));
  }
}
