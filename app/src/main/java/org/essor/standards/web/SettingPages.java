package org.essor.standards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.kernel.PersonId;
import org.essor.platform.FormValues;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.essor.skills.Framework;
import org.essor.skills.Reached;
import org.essor.standards.CutScore;
import org.essor.standards.internal.Setting;
import org.essor.standards.internal.Setting.End;
import org.essor.standards.internal.Setting.Judge;
import org.essor.standards.internal.Setting.Round;
import org.essor.standards.internal.Settings;
import org.essor.standards.web.SettingPage.About;
import org.essor.standards.web.SettingPage.JudgeRow;
import org.essor.standards.web.SettingPage.May;
import org.essor.standards.web.SettingPage.RoundView;
import org.essor.standards.web.SettingPage.Row;
import org.essor.standards.web.SettingPage.Task;
import org.springframework.stereotype.Component;

/** Makes the page and the minutes of a setting. */
@Component
class SettingPages {

  static final String PATH = "/certification/seuils";

  private final Settings settings;
  private final People people;
  private final Reached reached;

  SettingPages(Settings settings, People people, Reached reached) {
    this.settings = settings;
    this.people = people;
    this.reached = reached;
  }

  static String address(Setting setting) {
    return PATH + "/" + setting.id();
  }

  /** What all parts are made from. */
  private record Told(
      Setting setting, Framework framework, Optional<Person> reader, StandardWords words) {

    List<Integer> levels() {
      return Settings.levels(framework);
    }

    boolean runs() {
      return reader.filter(Settings::runs).isPresent();
    }

    Optional<Judge> judge() {
      return reader.map(Person::id).flatMap(setting::judge);
    }

    String text(String key, Object... facts) {
      return words.texts().get(key, facts);
    }
  }

  private Told told(Setting setting, Optional<Person> reader, Texts texts) {
    return new Told(setting, settings.bank(setting).framework(), reader, new StandardWords(texts));
  }

  SettingPage of(Setting setting, Optional<Person> reader, FormValues sent, Texts texts) {
    var told = told(setting, reader, texts);
    return new SettingPage(about(told), judges(told), tasks(told), rounds(told), may(told), sent);
  }

  private static About about(Told told) {
    var setting = told.setting();
    return new About(
        address(setting),
        setting.about().title(),
        told.words().state(setting),
        facts(told),
        setting.end().map(End::reason),
        setting.isAdopted(),
        setting.about().example());
  }

  private static List<String> facts(Told told) {
    var setting = told.setting();
    return List.of(
        told.text("standards.fact.method", told.words().method(setting)),
        told.text("standards.fact.framework", setting.about().framework()),
        told.text("standards.fact.items", setting.items().size(), setting.domains().count()),
        told.text("standards.fact.opened", told.words().when(setting.about().openedAt())));
  }

  private List<JudgeRow> judges(Told told) {
    var named = told.runs() || told.judge().isPresent();
    var names =
        people
            .list(told.setting().judges().stream().flatMap(each -> each.person().stream()).toList())
            .stream()
            .collect(Collectors.toMap(Person::id, Person::displayName));
    return told.setting().judges().stream()
        .map(judge ->
            new JudgeRow(
                judge.number(),
                named ? judge.person().map(id -> name(id, names, told)).orElse("") : "",
                judge.expertise(),
                told.runs() ? done(judge, told) : ""))
        .toList();
  }

  private static String name(PersonId id, Map<PersonId, String> names, Told told) {
    return names.getOrDefault(id, told.text("standards.judge.gone"));
  }

  private String done(Judge judge, Told told) {
    return told.setting()
        .openRound()
        .map(round -> {
          long finished =
              told.setting().domains().filter(domain -> isDone(judge, domain, round, told)).count();
          return told.text("standards.judge.done", finished, told.setting().domains().count());
        })
        .orElse("");
  }

  private boolean isDone(Judge judge, String domain, Round round, Told told) {
    return settings
        .cutting(told.setting(), round.number())
        .isFinished(judge.number(), domain, told.levels());
  }

  private List<Task> tasks(Told told) {
    var judge = told.judge();
    var round = told.setting().openRound();
    if (judge.isEmpty() || round.isEmpty()) {
      return List.of();
    }
    return told.setting()
        .domains()
        .map(domain ->
            new Task(
                address(told.setting()) + "/jugements/" + domain,
                told.words().domain(told.framework(), domain),
                told.text("standards.items", told.setting().booklet(domain).size()),
                isDone(judge.get(), domain, round.get(), told)))
        .toList();
  }

  private static May may(Told told) {
    var setting = told.setting();
    boolean going = told.runs() && setting.end().isEmpty();
    boolean paused = going && setting.openRound().isEmpty();
    boolean closed = paused && setting.lastClosed().isPresent();
    return new May(
        going && setting.rounds().isEmpty(),
        paused && setting.judges().size() >= 2,
        going && !paused,
        closed,
        closed,
        going);
  }

  private List<RoundView> rounds(Told told) {
    return told.setting().rounds().reversed().stream()
        .filter(round -> !round.isOpen())
        .map(round ->
            new RoundView(
                round.number(),
                told.words().when(round.closedAt().orElseThrow()),
                told.levels().stream()
                    .map(level -> told.words().level(told.framework(), level))
                    .toList(),
                told.setting().domains().map(domain -> row(domain, round, told)).toList(),
                Optional.of(chart(round, told)),
                round.discussed()))
        .toList();
  }

  private Row row(String domain, Round round, Told told) {
    return new Row(
        told.words().domain(told.framework(), domain),
        told.levels().stream()
            .map(level -> round.find(domain, level).map(cut -> cell(cut, told)).orElse("–"))
            .toList());
  }

  private String cell(CutScore cut, Told told) {
    var words = told.words();
    var said =
        told.text("standards.cut", words.logits(cut.theta()), words.error(cut.standardError()));
    var share = reached.share(told.setting().about().framework(), cut.domain(), cut.theta());
    return share
        .map(each -> told.text("standards.reached", said, words.percent(each)))
        .orElse(said);
  }

  private static CutChart chart(Round round, Told told) {
    return new CutChart(
        told.text("standards.chart", round.number()),
        told.text("standards.chart.description"),
        told.setting()
            .domains()
            .map(domain ->
                new CutChart.Row(
                    told.words().domain(told.framework(), domain),
                    told.levels().stream()
                        .flatMap(level -> round.find(domain, level).stream())
                        .map(cut ->
                            new CutChart.Point(cut.level(), cut.theta(), cut.standardError()))
                        .toList()))
            .toList());
  }

  /** What is printed of a setting: everything but who the judges are and the items themselves. */
  MinutesDocument minutes(Setting setting, Texts texts) {
    var told = told(setting, Optional.empty(), texts);
    var about = new ArrayList<>(facts(told));
    about.add(told.words().state(setting));
    setting.end().ifPresent(end -> about.add(told.text("standards.minutes.reason", end.reason())));
    var sections = new ArrayList<PaperSection>();
    sections.add(panel(told));
    setting.rounds().stream()
        .filter(round -> !round.isOpen())
        .forEach(round -> sections.add(section(round, told)));
    return new MinutesDocument(
        texts,
        told.text("standards.minutes.title"),
        setting.about().title() + " · " + told.words().state(setting),
        about,
        sections);
  }

  private static PaperSection panel(Told told) {
    var rows =
        told.setting().judges().stream()
            .map(judge -> List.of("" + judge.number(), judge.expertise()))
            .toList();
    return new PaperSection(
        told.text("standards.panel"),
        told.text("standards.minutes.panel"),
        List.of(
            new PaperTable(
                told.text("standards.panel"),
                List.of(told.text("standards.judge"), told.text("standards.judge.expertise")),
                rows)));
  }

  private PaperSection section(Round round, Told told) {
    var title = told.text("standards.round", round.number());
    var heads = new ArrayList<String>();
    heads.add(told.text("standards.domain"));
    told.levels().forEach(level -> heads.add(told.words().level(told.framework(), level)));
    var tables = new ArrayList<PaperTable>();
    tables.add(
        new PaperTable(
            told.text("standards.cuts"),
            heads,
            told.setting().domains().map(domain -> cells(row(domain, round, told))).toList()));
    tables.add(each(round, told));
    return new PaperSection(title, round.discussed(), tables);
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    cells.add(row.domain());
    cells.addAll(row.cells());
    return cells;
  }

  /** What each judge meant, by his number. */
  private PaperTable each(Round round, Told told) {
    var heads =
        List.of(
            told.text("standards.domain"),
            told.text("standards.level"),
            told.text("standards.minutes.judges"));
    var rows = new ArrayList<List<String>>();
    told.setting()
        .domains()
        .forEach(domain ->
            told.levels()
                .forEach(level ->
                    rows.add(
                        List.of(
                            told.words().domain(told.framework(), domain),
                            told.words().level(told.framework(), level),
                            meant(domain, level, round, told)))));
    return new PaperTable(told.text("standards.minutes.each"), heads, rows);
  }

  private String meant(String domain, int level, Round round, Told told) {
    return settings
        .cutting(told.setting(), round.number())
        .thetas(domain, level)
        .entrySet()
        .stream()
        .map(entry ->
            told.text(
                "standards.minutes.judge", entry.getKey(), told.words().logits(entry.getValue())))
        .collect(Collectors.joining(", "));
  }
}
