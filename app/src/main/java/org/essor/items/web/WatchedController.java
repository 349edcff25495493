package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essor.accounts.Person;
import org.essor.items.internal.Figures;
import org.essor.items.internal.Figures.Chosen;
import org.essor.items.internal.Figures.Quartiles;
import org.essor.items.internal.Figures.Year;
import org.essor.items.internal.ItemSettings;
import org.essor.items.internal.Watch;
import org.essor.items.internal.Watch.Reading;
import org.essor.items.web.ItemPage.Fact;
import org.essor.items.web.WatchedPage.Option;
import org.essor.items.web.WatchedPage.Reason;
import org.essor.items.web.Watchers.Reader;
import org.essor.journeys.Text;
import org.essor.kernel.Refusal;
import org.essor.kernel.SmallCells;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.skills.Item;
import org.essor.skills.Measures;
import org.essor.skills.Task;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What tests say of one item of the bank. */
@Controller
class WatchedController {

  private final Watch watch;
  private final Watchers watchers;
  private final Authors authors;
  private final ItemSettings settings;

  WatchedController(Watch watch, Watchers watchers, Authors authors, ItemSettings settings) {
    this.watch = watch;
    this.watchers = watchers;
    this.authors = authors;
    this.settings = settings;
  }

  @GetMapping(WatchController.PATH + "/{id}")
  ModelAndView show(
      @PathVariable String id, Person person, Texts texts, HttpServletResponse response) {
    var reader = watchers.admit(person);
    Authors.keepNowhere(response);
    var item =
        Optional.ofNullable(authors.skills.getBank().items().get(id))
            .orElseThrow(() -> new Refusal("items.item.unknown"));
    var figures = watch.find(id).orElseThrow(() -> new Refusal("items.watch.early"));
    reader.find(item).ifPresent(own -> authors.desk.open(own.id(), person.id()));
    var told = new Told(item, figures, reader, new WatchWords(texts));
    return new ModelAndView("items/watched", "page", page(told));
  }

  /** What is told of which item, to whom. */
  private record Told(Item item, Figures figures, Reader reader, WatchWords words) {

    String text(String key, Object... facts) {
      return words.texts().get(key, facts);
    }

    boolean isOpen() {
      return reader.mayRead(item);
    }
  }

  private WatchedPage page(Told told) {
    var item = told.item();
    var texts = told.words().texts();
    return new WatchedPage(
        Authors.crumbs(texts, new Crumb(WatchController.PATH, texts.get("items.watch.title"))),
        item.id(),
        told.isOpen() ? item.question().in(texts.language()) : texts.get("items.watch.secret"),
        item.id()
            + " · "
            + told.words().domain(item, authors.skills.getBank())
            + " · "
            + told.words().standing(item),
        told.reader().find(item).map(Authors::address).orElse(""),
        reasons(told),
        facts(told),
        options(told),
        untold(told),
        told.figures().curve().isEmpty() ? "" : chart(told).svg("curve"),
        told.figures().curve().stream().map(band -> band(band, told.words())).toList(),
        years(told),
        watch.find().map(Reading::examples).orElse(0) > 0);
  }

  private List<Reason> reasons(Told told) {
    return told.figures().attention().stream()
        .sorted(Comparator.naturalOrder())
        .map(each ->
            new Reason(
                new WatchPage.Badge(
                    told.text("items.attention." + Labels.key(each)), WatchWords.colour(each)),
                told.text(
                    "items.attention." + Labels.key(each) + ".text",
                    told.words().percent(settings.mostExposure()),
                    told.item().traits().minutes())))
        .toList();
  }

  private List<Fact> facts(Told told) {
    var figures = told.figures();
    var words = told.words();
    var shown = figures.shown();
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            told.text("items.watch.diagnoses"),
            shown(shown.diagnoses(), shown.ofDiagnoses(), words)));
    facts.add(
        new Fact(
            told.text("items.watch.certifications"),
            shown(shown.certifications(), shown.ofCertifications(), words)));
    facts.add(new Fact(told.text("items.answers"), words.people(figures.replies())));
    facts.add(new Fact(told.text("items.rights"), words.right(figures.replies())));
    facts.add(new Fact(told.text("items.watch.correlation"), words.number(figures.correlation())));
    facts.add(new Fact(told.text("items.watch.times"), times(told)));
    facts.add(new Fact(told.text("items.field.minutes"), "" + told.item().traits().minutes()));
    facts.add(new Fact(told.text("items.fit"), fit(told)));
    facts.add(new Fact(told.text("items.watch.drift"), words.number(figures.drift())));
    facts.add(new Fact(told.text("items.watch.curve.model"), model(told)));
    watch
        .find()
        .ifPresent(reading ->
            facts.add(
                new Fact(
                    told.text("items.watch.at"),
                    words.texts().dateTime(reading.at().atZone(ZoneOffset.UTC)))));
    return facts;
  }

  private static String shown(int tests, int all, WatchWords words) {
    return tests < SmallCells.LEAST
        ? words.texts().get("items.watch.few", SmallCells.LEAST)
        : words
            .texts()
            .get(
                "items.watch.share",
                words.percent((double) tests / all),
                words.texts().number(tests),
                words.texts().number(all));
  }

  private static String times(Told told) {
    var words = told.words();
    return told.figures()
        .replies()
        .seconds()
        .filter(_ -> WatchWords.isTold(told.figures().replies()))
        .map((Quartiles all) ->
            told.text(
                "items.watch.quartiles",
                words.seconds(all.median()),
                words.seconds(all.lower()),
                words.seconds(all.upper())))
        .orElse(told.text("items.unsaid"));
  }

  private static String fit(Told told) {
    var texts = told.words().texts();
    return told.figures()
        .fit()
        .map(fit ->
            told.text(
                "items.fit.value",
                MeasureController.decimal(fit.statistic(), texts),
                fit.freedom(),
                MeasureController.decimal(fit.chance(), texts)))
        .orElse(told.text("items.unsaid"));
  }

  private static String model(Told told) {
    var model = Measures.model(told.item());
    var texts = told.words().texts();
    return told.text(
        "items.watch.model",
        MeasureController.decimal(model.a(), texts),
        MeasureController.decimal(model.b(), texts));
  }

  private static String untold(Told told) {
    if (!told.isOpen()) {
      return told.text("items.watch.options.secret");
    }
    if (TaskOptions.of(told.item().task()).isEmpty()) {
      return told.text("items.watch.options.none");
    }
    return told.figures().options().isEmpty() ? told.text("items.watch.options.few") : "";
  }

  private static List<Option> options(Told told) {
    var all = told.figures().options();
    var names = TaskOptions.of(told.item().task());
    if (!told.isOpen() || all.isEmpty() || names.size() + 1 != all.size()) {
      return List.of();
    }
    var cells =
        SmallCells.ofKnownRows(
            List.of(
                all.stream().mapToLong(Chosen::lower).toArray(),
                all.stream().mapToLong(Chosen::middle).toArray(),
                all.stream().mapToLong(Chosen::upper).toArray()),
            all.size());
    return IntStream.range(0, all.size())
        .map(i -> (i + 1) % all.size())
        .mapToObj(i -> option(i, names, cells, told))
        .toList();
  }

  private static Option option(int number, List<Text> names, SmallCells cells, Told told) {
    var words = told.words();
    return new Option(
        number == 0
            ? told.text("items.watch.unknown")
            : names.get(number - 1).in(words.texts().language()),
        number > 0 && told.item().task().rightAnswer().contains("" + number),
        words.count(cells.get(0, number)),
        words.count(cells.get(1, number)),
        words.count(cells.get(2, number)),
        words.count(cells.get(3, number)));
  }

  private static CurveChart chart(Told told) {
    var model = Measures.model(told.item());
    return new CurveChart(
        told.text("items.watch.curve"),
        told.text("items.watch.curve.text"),
        theta -> model.probability(1, theta),
        told.figures().curve(),
        told.text("items.watch.ability"),
        told.words()::percent);
  }

  private static WatchedPage.Band band(Figures.Band band, WatchWords words) {
    return new WatchedPage.Band(
        words.texts().number(band.people()),
        MeasureController.decimal(band.ability(), words.texts()),
        words.percent(band.observed()),
        words.percent(band.expected()));
  }

  /** A year with few people is not told of, nor another one that would give it away. */
  private static List<WatchedPage.Year> years(Told told) {
    var years = told.figures().years();
    var cells = SmallCells.of(years.stream().map(year -> new long[] {year.people()}).toList(), 1);
    return IntStream.range(0, years.size())
        .mapToObj(i -> year(years.get(i), cells.get(i, 0).isPresent(), told.words()))
        .toList();
  }

  private static WatchedPage.Year year(Year year, boolean told, WatchWords words) {
    var hidden = words.texts().get("items.watch.hidden");
    return new WatchedPage.Year(
        year.start() + "-" + (year.start() + 1),
        told ? words.texts().number(year.people()) : hidden,
        told ? words.percent((double) year.right() / year.people()) : hidden,
        words.number(year.difficulty()));
  }

  /** The options that one chooses from. */
  private static final class TaskOptions {

    private TaskOptions() {}

    static List<Text> of(Task task) {
      return switch (task) {
        case Task.Single single -> single.options();
        case Task.Multiple multiple -> multiple.options();
        case Task.HotSpot spot -> spot.labels();
        case Task.Matching _, Task.Ordering _, Task.ShortText _, Task.Numeric _ -> List.of();
      };
    }
  }
}
