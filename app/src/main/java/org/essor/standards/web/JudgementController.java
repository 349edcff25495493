package org.essor.standards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.essor.accounts.Person;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Reached;
import org.essor.skills.question.AnswerWords;
import org.essor.skills.question.ShownItem;
import org.essor.standards.Method;
import org.essor.standards.SettingId;
import org.essor.standards.internal.Said;
import org.essor.standards.internal.Setting;
import org.essor.standards.internal.Setting.Booked;
import org.essor.standards.internal.Setting.Judge;
import org.essor.standards.internal.Setting.Round;
import org.essor.standards.internal.Settings;
import org.essor.standards.web.JudgementPage.Bookmark;
import org.essor.standards.web.JudgementPage.Feedback;
import org.essor.standards.web.JudgementPage.Field;
import org.essor.standards.web.JudgementPage.Head;
import org.essor.standards.web.JudgementPage.Level;
import org.essor.standards.web.JudgementPage.Row;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A judge at work: one domain a page. */
@Controller
@RequestMapping(SettingPages.PATH + "/{id}/jugements/{domain}")
class JudgementController {

  private final Settings settings;
  private final Reached reached;

  JudgementController(Settings settings, Reached reached) {
    this.settings = settings;
    this.reached = reached;
  }

  /** A judge before the booklet of a domain, in the open round. */
  private record Desk(
      Setting setting, Bank bank, Judge judge, Round round, String domain, StandardWords words) {

    List<Booked> booklet() {
      return setting.booklet(domain);
    }

    boolean angoff() {
      return setting.about().method() == Method.ANGOFF;
    }

    List<Integer> levels() {
      return Settings.levels(bank.framework());
    }

    Item item(Booked booked) {
      return bank.get(booked.item());
    }

    String level(int number) {
      return words.level(bank.framework(), number);
    }

    String text(String key, Object... facts) {
      return words.texts().get(key, facts);
    }
  }

  private Desk desk(String id, String domain, Person person, Texts texts) {
    var setting = settings.get(SettingId.of(id), Optional.of(person));
    var judge = setting.judge(person.id()).orElseThrow(() -> new Refusal("standards.unknown"));
    var round = setting.openRound().orElseThrow(() -> new Refusal("standards.round.closed"));
    var words = new StandardWords(texts);
    var desk = new Desk(setting, settings.bank(setting), judge, round, domain, words);
    if (desk.booklet().isEmpty()) {
      throw new Refusal("standards.unknown");
    }
    return desk;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String id, @PathVariable String domain, Person person, Texts texts) {
    var desk = desk(id, domain, person, texts);
    var sent = FormValues.blank(texts);
    for (var said : own(desk, desk.round().number())) {
      var booked =
          desk.booklet().stream().filter(each -> each.item().equals(said.item())).findFirst();
      booked.ifPresent(each ->
          sent.with(
              desk.angoff() ? field(said.level(), each.position()) : field(said.level()),
              "" + Math.round(desk.angoff() ? 100 * said.value() : said.value())));
    }
    return page(desk, sent);
  }

  private List<Said> own(Desk desk, int round) {
    return settings.cutting(desk.setting(), round).said().stream()
        .filter(
            said -> said.judge() == desk.judge().number() && said.domain().equals(desk.domain()))
        .toList();
  }

  private static String field(int level, int position) {
    return "v-" + level + "-" + position;
  }

  private static String field(int level) {
    return "v-" + level;
  }

  private ModelAndView page(Desk desk, FormValues sent) {
    var before = desk.setting().lastClosed();
    var page =
        new JudgementPage(
            new Head(
                SettingPages.address(desk.setting()) + "/jugements/" + desk.domain(),
                SettingPages.address(desk.setting()),
                desk.setting().about().title(),
                desk.words().domain(desk.bank().framework(), desk.domain()),
                desk.round().number()),
            desk.angoff(),
            desk.levels().stream().map(level -> meant(level, desk)).toList(),
            before.map(round -> feedback(round, desk)),
            desk.booklet().stream().map(each -> row(each, before, desk)).toList(),
            desk.angoff() ? List.of() : bookmarks(before, desk, sent),
            sent);
    return new ModelAndView("standards/judgement", "page", page);
  }

  private static Level meant(int number, Desk desk) {
    var level = desk.bank().framework().levels().get(number - 1);
    return new Level(number, desk.words().of(level.name()), desk.words().of(level.means()));
  }

  private Feedback feedback(Round round, Desk desk) {
    return new Feedback(desk.levels().stream().map(level -> line(level, round, desk)).toList());
  }

  private JudgementPage.Said line(int level, Round round, Desk desk) {
    var thetas = settings.cutting(desk.setting(), round.number()).thetas(desk.domain(), level);
    var words = desk.words();
    var cut = round.find(desk.domain(), level);
    var spread = thetas.values().stream().mapToDouble(each -> each).summaryStatistics();
    return new JudgementPage.Said(
        desk.level(level),
        Optional.ofNullable(thetas.get(desk.judge().number())).map(words::logits).orElse("–"),
        cut.map(each ->
                desk.text(
                    "standards.cut", words.logits(each.theta()), words.error(each.standardError())))
            .orElse("–"),
        thetas.isEmpty()
            ? "–"
            : desk.text(
                "standards.spread", words.logits(spread.getMin()), words.logits(spread.getMax())),
        cut.flatMap(each ->
                reached.share(desk.setting().about().framework(), desk.domain(), each.theta()))
            .map(words::percent)
            .orElse(desk.text("standards.impact.none")));
  }

  private Row row(Booked booked, Optional<Round> before, Desk desk) {
    var item = desk.item(booked);
    var texts = desk.words().texts();
    var view = ShownItem.of(desk.bank(), booked.item(), 0).view(texts);
    var options =
        IntStream.range(0, view.fields().choices().size())
            .mapToObj(i -> view.fields().choices().get(i).label())
            .toList();
    return new Row(
        booked.position(),
        desk.words().of(item.question()),
        view.asked().document(),
        options,
        new AnswerWords(texts).right(item.task()),
        desk.angoff()
            ? desk.levels().stream().map(level -> chance(level, booked, before, desk)).toList()
            : List.of());
  }

  private Field chance(int level, Booked booked, Optional<Round> before, Desk desk) {
    return new Field(
        field(level, booked.position()),
        desk.text("standards.chance.of", desk.level(level), booked.position()),
        before.map(round -> said(level, booked.item(), round, desk)).orElse(""));
  }

  /** What he and all said of an item in a round, in words. */
  private String said(int level, String item, Round round, Desk desk) {
    var own =
        own(desk, round.number()).stream()
            .filter(each -> each.level() == level && each.item().equals(item))
            .map(each -> desk.words().percent(each.value()))
            .findFirst()
            .orElse("–");
    var mean =
        settings
            .cutting(desk.setting(), round.number())
            .mean(desk.domain(), level, item)
            .map(desk.words()::percent)
            .orElse("–");
    return desk.text("standards.before", own, mean);
  }

  private List<Bookmark> bookmarks(Optional<Round> before, Desk desk, FormValues sent) {
    return desk.levels().stream()
        .map(level ->
            new Bookmark(
                field(level),
                desk.text("standards.bookmark.of", desk.level(level)),
                before.map(round -> place(level, round, desk)).orElse(""),
                places(level, desk, sent)))
        .toList();
  }

  private String place(int level, Round round, Desk desk) {
    return own(desk, round.number()).stream()
        .filter(each -> each.level() == level)
        .map(each -> desk.text("standards.before.place", (int) each.value()))
        .findFirst()
        .orElse("");
  }

  private static List<Choice> places(int level, Desk desk, FormValues sent) {
    var chosen = sent.get(field(level));
    var places = new ArrayList<Choice>();
    places.add(new Choice("", desk.text("standards.choose"), "", chosen.isEmpty()));
    for (var booked : desk.booklet()) {
      var value = "" + booked.position();
      places.add(new Choice(value, value, "", value.equals(chosen)));
    }
    return places;
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String id,
      @PathVariable String domain,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var desk = desk(id, domain, person, texts);
    var sent = new FormValues(values, texts);
    var said = desk.angoff() ? chances(desk, sent) : marks(desk, sent);
    if (!sent.isRight()) {
      return StandardsController.wrong(page(desk, sent));
    }
    settings.say(desk.setting().id(), domain, said, person.id());
    return new ModelAndView("redirect:" + SettingPages.address(desk.setting()));
  }

  /** A chance an item and level, none lower than that of the level below. */
  private static List<Said> chances(Desk desk, FormValues sent) {
    var said = new ArrayList<Said>();
    for (var booked : desk.booklet()) {
      int least = 0;
      for (int level : desk.levels()) {
        var name = field(level, booked.position());
        var percent = number(name, new Bounds(0, least, 100), desk, sent);
        least = percent.orElse(least);
        percent.ifPresent(value -> said.add(said(desk, level, booked, value / 100.0)));
      }
    }
    return said;
  }

  private static List<Said> marks(Desk desk, FormValues sent) {
    var said = new ArrayList<Said>();
    int least = 1;
    for (int level : desk.levels()) {
      var place = number(field(level), new Bounds(1, least, desk.booklet().size()), desk, sent);
      least = place.orElse(least);
      place.ifPresent(value -> said.add(said(desk, level, desk.booklet().get(value - 1), value)));
    }
    return said;
  }

  private static Said said(Desk desk, int level, Booked booked, double value) {
    return new Said(desk.judge().number(), desk.domain(), level, booked.item(), value);
  }

  /**
   * What a number must be.
   *
   * @param below that of the level below
   */
  private record Bounds(int least, int below, int most) {}

  private static Optional<Integer> whole(String text) {
    return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static OptionalInt number(String name, Bounds bounds, Desk desk, FormValues sent) {
    var number =
        whole(sent.get(name)).filter(each -> each >= bounds.least() && each <= bounds.most());
    if (number.isEmpty()) {
      sent.fail(name, desk.text("standards.error.number", bounds.least(), bounds.most()));
      return OptionalInt.empty();
    }
    if (number.get() < bounds.below()) {
      sent.fail(name, desk.text("standards.error.below", bounds.below()));
      return OptionalInt.empty();
    }
    return OptionalInt.of(number.get());
  }
}
