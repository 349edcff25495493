package org.essor.standards.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.essor.psychometrics.standards.Centre;
import org.essor.skills.Skills;
import org.essor.standards.CutScoreSet;
import org.essor.standards.CutScores;
import org.essor.standards.Method;
import org.essor.standards.SettingId;
import org.essor.standards.internal.Setting;
import org.essor.standards.internal.Settings;
import org.essor.standards.internal.Settings.Plan;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Standard settings: what was adopted for everyone, the rest for those who take part. */
@Controller
@RequestMapping(SettingPages.PATH)
class StandardsController {

  private final Settings settings;
  private final SettingPages pages;
  private final CutScores cuts;
  private final Skills skills;
  private final Paper paper;

  StandardsController(
      Settings settings, SettingPages pages, CutScores cuts, Skills skills, Paper paper) {
    this.settings = settings;
    this.pages = pages;
    this.cuts = cuts;
    this.skills = skills;
    this.paper = paper;
  }

  @GetMapping
  ModelAndView list(Optional<Person> person, Texts texts) {
    var words = new StandardWords(texts);
    var force = cuts.inForce(skills.getBank().framework().version()).map(CutScoreSet::setting);
    var rows =
        settings.list(person).stream()
            .map(setting ->
                new StandardsPage.Row(
                    SettingPages.address(setting),
                    setting.about().title(),
                    words.method(setting),
                    words.state(setting),
                    force.filter(setting.id()::equals).isPresent(),
                    setting.about().example()))
            .toList();
    var page = new StandardsPage(person.filter(Settings::runs).isPresent(), rows);
    return new ModelAndView("standards/standards", "page", page);
  }

  @GetMapping("/nouveau")
  @RequiresRole(Role.COORDINATOR)
  ModelAndView draft(Texts texts) {
    var sent =
        FormValues.blank(texts)
            .with("method", Method.ANGOFF.name())
            .with("centre", Centre.MEAN.name())
            .with("items", "10");
    return form(sent, texts);
  }

  private static ModelAndView form(FormValues sent, Texts texts) {
    var page =
        new NewSettingPage(
            sent,
            choices(Method.values(), "method", sent, texts),
            choices(Centre.values(), "centre", sent, texts));
    return new ModelAndView("standards/new-setting", "page", page);
  }

  private static List<Choice> choices(
      Enum<?>[] values, String field, FormValues sent, Texts texts) {
    return Arrays.stream(values)
        .map(value -> {
          var key = "standards." + field + "." + value.name().toLowerCase(Locale.ROOT);
          return new Choice(
              value.name(),
              texts.get(key),
              texts.get(key + ".hint"),
              sent.get(field).equals(value.name()));
        })
        .toList();
  }

  @PostMapping("/nouveau")
  @RequiresRole(Role.COORDINATOR)
  ModelAndView open(
      @RequestParam MultiValueMap<String, String> values, Person person, Texts texts) {
    var sent = new FormValues(values, texts);
    var title = sent.required("title", Settings.LONGEST_TITLE);
    var method = sent.chosen("method", text -> constant(Method.values(), text));
    var centre = sent.chosen("centre", text -> constant(Centre.values(), text));
    var items = items(sent.get("items"));
    if (items.isEmpty()) {
      sent.fail(
          "items", texts.get("standards.error.items", Settings.FEWEST_ITEMS, Settings.MOST_ITEMS));
    }
    if (!sent.isRight()) {
      return wrong(form(sent, texts));
    }
    var plan =
        new Plan(title, method.orElseThrow(), centre.orElseThrow(), items.orElseThrow(), false);
    return new ModelAndView(
        "redirect:" + SettingPages.PATH + "/" + settings.open(plan, person.id()));
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
    return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<Integer> items(String text) {
    return Stream.of(text)
        .filter(each -> each.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .filter(each -> each >= Settings.FEWEST_ITEMS && each <= Settings.MOST_ITEMS)
        .findFirst();
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id, Optional<Person> person, Texts texts) {
    return page(settings.get(SettingId.of(id), person), person, FormValues.blank(texts), texts);
  }

  private ModelAndView page(
      Setting setting, Optional<Person> person, FormValues sent, Texts texts) {
    return new ModelAndView("standards/setting", "page", pages.of(setting, person, sent, texts));
  }

  @GetMapping("/{id}/proces-verbal.pdf")
  ResponseEntity<byte[]> minutes(@PathVariable String id, Optional<Person> person, Texts texts) {
    var setting = settings.get(SettingId.of(id), person);
    var pdf = paper.print("standards/minutes.jte", pages.minutes(setting, texts));
    return Paper.download(pdf, texts.get("standards.minutes.file") + ".pdf", texts.language());
  }

  @PostMapping("/{id}/juges")
  @RequiresRole(Role.COORDINATOR)
  ModelAndView invite(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var setting = settings.get(SettingId.of(id), Optional.of(person));
    var sent = new FormValues(values, texts);
    var email = sent.required("email", 254);
    var expertise = sent.optional("expertise", Settings.LONGEST_EXPERTISE);
    if (sent.isRight()) {
      try {
        settings.invite(setting.id(), email, expertise, person.id());
        return back(setting);
      } catch (Refusal refusal) {
        if (!refusal.code().equals("accounts.email.invalid")
            && !refusal.code().equals("standards.judge.known")) {
          throw refusal;
        }
        sent.refuse("email", refusal);
      }
    }
    return wrong(page(setting, Optional.of(person), sent, texts));
  }

  static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView back(Setting setting) {
    return new ModelAndView("redirect:" + SettingPages.address(setting));
  }

  @PostMapping("/{id}/tours")
  @RequiresRole(Role.COORDINATOR)
  ModelAndView openRound(@PathVariable String id, Person person) {
    var setting = settings.get(SettingId.of(id), Optional.of(person));
    settings.openRound(setting.id(), person.id());
    return back(setting);
  }

  @PostMapping("/{id}/tours/cloture")
  @RequiresRole(Role.COORDINATOR)
  ModelAndView closeRound(@PathVariable String id, Person person) {
    var setting = settings.get(SettingId.of(id), Optional.of(person));
    settings.closeRound(setting.id(), person.id());
    return back(setting);
  }

  @PostMapping("/{id}/echanges")
  @RequiresRole(Role.COORDINATOR)
  ModelAndView discuss(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    return written(id, person, new Written("discussed", Settings.LONGEST_REASON, values), texts);
  }

  @PostMapping("/{id}/adoption")
  @RequiresRole(Role.COORDINATOR)
  ModelAndView adopt(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    return written(id, person, new Written("reason", Settings.LONGEST_REASON, values), texts);
  }

  @PostMapping("/{id}/abandon")
  @RequiresRole(Role.COORDINATOR)
  ModelAndView abandon(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    return written(id, person, new Written("why", Settings.LONGEST_WHY_NOT, values), texts);
  }

  /** A form of one text; its field says what is done with it. */
  private record Written(String field, int longest, MultiValueMap<String, String> values) {}

  private ModelAndView written(String id, Person person, Written written, Texts texts) {
    var setting = settings.get(SettingId.of(id), Optional.of(person));
    var sent = new FormValues(written.values(), texts);
    var text = sent.required(written.field(), written.longest());
    if (!sent.isRight()) {
      return wrong(page(setting, Optional.of(person), sent, texts));
    }
    switch (written.field()) {
      case "discussed" -> settings.discuss(setting.id(), text, person.id());
      case "reason" -> settings.adopt(setting.id(), text, person.id());
      default -> settings.abandon(setting.id(), text, person.id());
    }
    return back(setting);
  }
}
