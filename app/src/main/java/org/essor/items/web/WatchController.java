package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.items.internal.Figures;
import org.essor.items.internal.Figures.Attention;
import org.essor.items.internal.Figures.Quartiles;
import org.essor.items.internal.ItemSettings;
import org.essor.items.internal.Watch;
import org.essor.items.internal.Watch.Reading;
import org.essor.items.web.WatchPage.Filters;
import org.essor.items.web.Watchers.Reader;
import org.essor.kernel.SmallCells;
import org.essor.platform.BarChart;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What tests say of all items of the bank, what needs attention first. */
@Controller
@RequestMapping(WatchController.PATH)
class WatchController {

  static final String PATH = Authors.PATH + "/suivi";

  private static final int ROWS = 20;
  private static final int BARS = 10;

  private final Watch watch;
  private final Watchers watchers;
  private final Authors authors;
  private final ItemSettings settings;

  WatchController(Watch watch, Watchers watchers, Authors authors, ItemSettings settings) {
    this.watch = watch;
    this.watchers = watchers;
    this.authors = authors;
    this.settings = settings;
  }

  /** An item with its figures. */
  private record Watched(Item item, Figures figures) {}

  private List<Watched> watched(Bank bank) {
    Map<String, Figures> all = watch.list();
    return bank.items().values().stream()
        .flatMap(item ->
            Stream.ofNullable(all.get(item.id())).map(figures -> new Watched(item, figures)))
        .toList();
  }

  @GetMapping
  ModelAndView list(
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts,
      HttpServletResponse response) {
    var reader = watchers.admit(person);
    Authors.keepNowhere(response);
    var form = new FormValues(values, texts);
    var bank = authors.skills.getBank();
    var all = watched(bank);
    var found = all.stream().filter(filter(form, bank)).sorted(order(form.get("ordre"))).toList();
    int first = ROWS * Math.min(number(form.get("page")), found.size() / ROWS);
    var shown = found.subList(first, Math.min(first + ROWS, found.size()));
    var last = watch.find();
    var page =
        new WatchPage(
            Authors.crumbs(texts),
            last.map(reading -> read(reading, texts)).orElse(texts.get("items.watch.unread")),
            last.filter(reading -> reading.examples() > 0).isPresent(),
            filters(form, bank, texts),
            found.size(),
            shown.stream().map(each -> row(each, new Telling(bank, reader, texts))).toList(),
            chart(all, texts),
            first == 0 ? "" : address(values, first / ROWS - 1),
            first + ROWS >= found.size() ? "" : address(values, first / ROWS + 1),
            PATH + ".csv");
    return new ModelAndView("items/watch", "page", page);
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
  }

  private static String address(MultiValueMap<String, String> values, int page) {
    return UriComponentsBuilder.fromPath(PATH)
        .queryParams(values)
        .replaceQueryParam("page", page)
        .encode()
        .toUriString();
  }

  private static String read(Reading reading, Texts texts) {
    return texts.get(
        "items.watch.read",
        texts.number(reading.diagnoses()),
        texts.number(reading.certifications()),
        texts.date(reading.since()),
        texts.dateTime(reading.at().atZone(ZoneOffset.UTC)));
  }

  private static Predicate<Watched> filter(FormValues form, Bank bank) {
    var domain = form.get("domaine");
    return each ->
        isSought(each.figures(), form.get("regard"))
            && (domain.isEmpty()
                || domain.equals(bank.framework().domains().get(bank.domainOf(each.item())).id()))
            && isStanding(each.item(), form.get("sorte"));
  }

  private static boolean isSought(Figures figures, String sought) {
    return switch (sought) {
      case "" -> true;
      case "TOUT" -> !figures.attention().isEmpty();
      default -> figures.attention().stream().anyMatch(each -> each.name().equals(sought));
    };
  }

  private static boolean isStanding(Item item, String standing) {
    return switch (standing) {
      case "essai" -> item.traits().pretest();
      case "calibree" -> item.traits().isCalibrated();
      case "jugee" -> !item.traits().pretest() && !item.traits().isCalibrated();
      default -> true;
    };
  }

  /** The first is what needs attention; where figures are missing they come last. */
  private static Comparator<Watched> order(String order) {
    Comparator<Watched> by =
        switch (order) {
          case "exposition" -> Comparator.comparingDouble(each -> -each.figures().shown().share());
          case "reussite" -> Comparator.comparingDouble(WatchController::right);
          case "discrimination" ->
              Comparator.comparingDouble(each -> each.figures().correlation().orElse(2.0));
          case "temps" ->
              Comparator.comparingDouble(
                  each -> -each.figures().replies().seconds().map(Quartiles::median).orElse(0.0));
          case "derive" ->
              Comparator.comparingDouble(each -> -Math.abs(each.figures().drift().orElse(0.0)));
          default -> Comparator.comparingDouble(WatchController::urgency);
        };
    return by.thenComparing(each -> each.item().id());
  }

  private static double right(Watched each) {
    return WatchWords.isTold(each.figures().replies()) ? each.figures().replies().rightShare() : 2;
  }

  /** The most urgent reason first, then how many there are. */
  private static double urgency(Watched each) {
    var attention = each.figures().attention();
    int first = attention.stream().mapToInt(Enum::ordinal).min().orElse(Attention.values().length);
    return first - (double) attention.size() / (Attention.values().length + 1);
  }

  private static Filters filters(FormValues form, Bank bank, Texts texts) {
    return new Filters(
        choices(
            form.get("regard"),
            Stream.concat(
                Stream.of(
                    choice("", texts.get("items.filter.all")),
                    choice("TOUT", texts.get("items.watch.any"))),
                Stream.of(Attention.values())
                    .map(each ->
                        choice(each.name(), texts.get("items.attention." + Labels.key(each)))))),
        choices(
            form.get("domaine"),
            Stream.concat(
                Stream.of(choice("", texts.get("items.filter.all"))),
                bank.framework().domains().stream()
                    .map(each -> choice(each.id(), each.name().in(texts.language()))))),
        choices(
            form.get("sorte"),
            Stream.of(
                choice("", texts.get("items.filter.all")),
                choice("calibree", texts.get("items.watch.calibrated")),
                choice("jugee", texts.get("items.watch.judged")),
                choice("essai", texts.get("items.stage.pretest")))),
        choices(
            form.get("ordre"),
            Stream.of("", "exposition", "reussite", "discrimination", "temps", "derive")
                .map(each ->
                    choice(
                        each,
                        texts.get("items.watch.order." + (each.isEmpty() ? "regard" : each))))));
  }

  private static Choice choice(String value, String label) {
    return new Choice(value, label, "", false);
  }

  private static List<Choice> choices(String chosen, Stream<Choice> all) {
    return all.map(each -> new Choice(each.value(), each.label(), "", each.value().equals(chosen)))
        .toList();
  }

  /** What is told, of which bank, to whom. */
  private record Telling(Bank bank, Reader reader, Texts texts) {

    String title(Item item) {
      return reader.mayRead(item)
          ? item.question().in(texts.language())
          : texts.get("items.watch.secret");
    }
  }

  private static WatchPage.Row row(Watched each, Telling telling) {
    var words = new WatchWords(telling.texts());
    var figures = each.figures();
    return new WatchPage.Row(
        PATH + "/" + each.item().id(),
        each.item().id(),
        Labels.shortened(telling.title(each.item())),
        words.domain(each.item(), telling.bank()) + " · " + words.standing(each.item()),
        words.exposure(figures),
        words.people(figures.replies()),
        words.right(figures.replies()),
        words.number(figures.correlation()),
        words.median(figures.replies()),
        words.badges(figures));
  }

  private Optional<BarChart> chart(List<Watched> all, Texts texts) {
    var words = new WatchWords(texts);
    var bars =
        all.stream()
            .filter(each -> !each.item().traits().pretest())
            .filter(each -> each.figures().shown().tests() >= SmallCells.LEAST)
            .sorted(order("exposition"))
            .limit(BARS)
            .map(each ->
                BarChart.Row.of(
                    each.item().id(),
                    each.figures().shown().share(),
                    words.exposure(each.figures())))
            .toList();
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BarChart(
                texts.get("items.watch.chart"),
                texts.get("items.watch.chart.text", words.percent(settings.mostExposure())),
                bars,
                Optional.of(
                    new BarChart.Mark(
                        settings.mostExposure(),
                        texts.get("items.watch.limit", words.percent(settings.mostExposure()))))));
  }
}
