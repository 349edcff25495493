package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.items.AuthoredItem;
import org.essor.items.Content;
import org.essor.items.ItemDesk.Act;
import org.essor.items.Stage;
import org.essor.items.internal.Trials;
import org.essor.items.web.WritePage.Left;
import org.essor.items.web.WritePage.Theirs;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Writes an item: French and English side by side, kept as it is typed. */
@Controller
@RequestMapping(Authors.PATH + "/{id}")
class WriteController {

  private static final int FEWEST_LINES = 4;

  private final Authors authors;
  private final Trials trials;
  private final Clock clock;

  WriteController(Authors authors, Trials trials, Clock clock) {
    this.authors = authors;
    this.trials = trials;
    this.clock = clock;
  }

  @GetMapping("/ecrire")
  ModelAndView show(
      @PathVariable String id, Person person, Texts texts, HttpServletResponse response) {
    var item = authors.open(id, person, response);
    if (!(item.stage() instanceof Stage.Open)) {
      throw new Refusal("items.stage.wrong");
    }
    return new ModelAndView("items/write", "page", page(item, item.content(), List.of(), texts));
  }

  private WritePage page(AuthoredItem item, Content content, List<Theirs> theirs, Texts texts) {
    var labels = new Labels(texts);
    var left =
        content.problems().stream()
            .map(each -> new Left(Fields.name(each.field()), labels.problem(each)))
            .toList();
    return new WritePage(
        Authors.crumbs(texts, new Crumb(Authors.address(item), item.id().value())),
        Authors.address(item),
        item.id().value(),
        content.type(),
        new FormValues(Fields.write(content, item.draft()), texts),
        lines(content),
        choices(content, labels),
        new WritePage.State(labels.translation(content), left, theirs),
        trials.picture(item.id(), content).orElse(""));
  }

  private static List<Integer> lines(Content content) {
    int last =
        content.type().lists().stream()
            .flatMap(list -> content.lines(list).stream())
            .max(Integer::compare)
            .orElse(0);
    int shown = Math.clamp(last + 2L, FEWEST_LINES, Content.MOST_LINES);
    return IntStream.rangeClosed(1, shown).boxed().toList();
  }

  private WritePage.Choices choices(Content content, Labels labels) {
    var texts = labels.texts();
    var lines = lines(content);
    return new WritePage.Choices(
        labels.competences(authors.skills.getBank().framework(), content.get("competence")),
        Stream.of("", "P", "S", "M")
            .map(tag ->
                new Choice(
                    tag,
                    texts.get(tag.isEmpty() ? "items.choose" : "items.tag." + tag),
                    "",
                    tag.equals(content.get("source.tag"))))
            .toList(),
        lines.stream()
            .map(line ->
                new Choice(
                    "" + line,
                    texts.get("items.field.option", line),
                    "",
                    content.has("key." + line)))
            .toList(),
        Stream.of("said", "keyboard")
            .map(check ->
                new Choice(
                    check,
                    texts.get("items.access." + check),
                    "",
                    content.has("accessible." + check)))
            .toList(),
        lines.stream().map(line -> pair(content, line, labels)).toList(),
        Stream.of("0", "1", "2", "3")
            .map(edits -> new Choice(edits, edits, "", edits.equals(content.get("edits"))))
            .toList());
  }

  private static List<Choice> pair(Content content, int left, Labels labels) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", labels.texts().get("items.choose"), "", false));
    for (int line : lines(content)) {
      choices.add(
          new Choice(
              "" + line,
              labels.texts().get("items.field.right", line),
              "",
              content.get("pair." + left).equals("" + line)));
    }
    return choices;
  }

  /** The type never changes: a form cannot send another. */
  private Content read(AuthoredItem item, MultiValueMap<String, String> values) {
    var typed = Fields.read(values).with("type", item.content().get("type"));
    return item.content().has("picture")
        ? typed.with("picture", item.content().get("picture"))
        : typed.with("picture", "");
  }

  @PostMapping("/ecrire")
  ModelAndView save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts,
      HttpServletResponse response) {
    var item = authors.open(id, person, response);
    var typed = read(item, values);
    try {
      authors.desk.save(authors.act(id, person, new FormValues(values, texts)), typed);
    } catch (Refusal refusal) {
      return conflict(item, typed, refusal, texts);
    }
    return new ModelAndView(
        "redirect:" + Authors.address(item) + (values.containsKey("stay") ? "/ecrire" : ""));
  }

  /** Shows what was typed beside what another wrote: sending it again takes the place of that. */
  private ModelAndView conflict(AuthoredItem item, Content typed, Refusal refusal, Texts texts) {
    if (!refusal.code().equals("items.draft.changed")) {
      throw refusal;
    }
    var labels = new Labels(texts);
    var theirs =
        Fields.changes(typed, item.content()).entrySet().stream()
            .map(each -> new Theirs(labels.field(each.getKey()), each.getValue()))
            .toList();
    return new ModelAndView(
        "items/write",
        Map.of("page", page(item, typed, theirs, texts)),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Keeps what is typed, for the script of the page. */
  @PostMapping("/ecrire/auto")
  @ResponseBody
  Map<String, Object> keep(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts,
      HttpServletResponse response) {
    Authors.keepNowhere(response);
    var act = authors.act(id, person, new FormValues(values, texts));
    var item = authors.desk.open(act.item(), person.id());
    try {
      var saved = authors.desk.save(act, read(item, values));
      return kept(texts, Map.of("c", saved.draft()), Map.of());
    } catch (Refusal refusal) {
      return kept(texts, Map.of(), Map.of("c", texts.get(refusal.code() + ".title")));
    }
  }

  private Map<String, Object> kept(
      Texts texts, Map<String, Integer> versions, Map<String, String> conflicts) {
    var now = new Labels(texts).when(clock.instant());
    return Map.of(
        "saved", texts.get("items.saved", now), "versions", versions, "conflicts", conflicts);
  }

  @PostMapping("/image")
  String picture(
      @PathVariable String id,
      @RequestParam Optional<MultipartFile> picture,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts)
      throws IOException {
    var act = authors.act(id, person, new FormValues(values, texts));
    var path = authors.desk.keepPicture(act, bytes(picture));
    var item = authors.desk.open(act.item(), person.id());
    authors.desk.save(
        new Act(act.item(), person.id(), item.draft()), item.content().with("picture", path));
    return "redirect:" + Authors.address(item) + "/ecrire";
  }

  private static byte[] bytes(Optional<MultipartFile> sent) throws IOException {
    return sent.isPresent() ? sent.get().getBytes() : new byte[0];
  }
}
