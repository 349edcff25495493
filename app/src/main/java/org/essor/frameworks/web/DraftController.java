package org.essor.frameworks.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.frameworks.Difference;
import org.essor.frameworks.Draft;
import org.essor.frameworks.FrameworkVersion.Edit;
import org.essor.frameworks.Frameworks;
import org.essor.frameworks.internal.Drafts;
import org.essor.platform.Texts;
import org.essor.skills.Framework;
import org.essor.skills.Item;
import org.essor.skills.Skills;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The draft of a coordinator: begun, read, published with a reason, or given up. */
@Controller
@RequiresRole(Role.COORDINATOR)
@RequestMapping(DraftController.PATH)
class DraftController {

  static final String PATH = Words.PATH + "/projet";
  private static final int LONGEST_REASON = 1000;

  private final Drafts drafts;
  private final Frameworks frameworks;
  private final Skills skills;

  DraftController(Drafts drafts, Frameworks frameworks, Skills skills) {
    this.drafts = drafts;
    this.frameworks = frameworks;
    this.skills = skills;
  }

  @PostMapping
  String begin(Person person, @RequestParam(defaultValue = "") String version) {
    if (version.isEmpty()) {
      drafts.begin(person.id());
    } else {
      drafts.begin(version, person.id());
    }
    return "redirect:" + PATH;
  }

  @GetMapping
  ModelAndView show(Texts texts) {
    return page("", Map.of(), texts);
  }

  private ModelAndView page(String reason, Map<String, String> errors, Texts texts) {
    var draft = drafts.get();
    var words = new Words(texts);
    var base = frameworks.inForce().framework();
    var page =
        new DraftPage(
            draft.base(),
            draft.revision(),
            domains(draft.framework(), words),
            Difference.between(base, draft.framework()).stream().map(words::change).toList(),
            remarks(draft, texts),
            draft.untranslated().size(),
            drafts.orphans(draft.framework()).stream().map(Item::id).toList(),
            reason,
            errors);
    return new ModelAndView(
        "frameworks/draft",
        Map.of("page", page),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<DraftPage.Domain> domains(Framework framework, Words words) {
    var items =
        skills.getBank().items().values().stream()
            .collect(Collectors.toMap(Item::competence, _ -> 1, Integer::sum));
    return framework.domains().stream()
        .map(domain ->
            new DraftPage.Domain(
                domain.id(),
                words.in(domain.name()),
                domain.hours(),
                domain.competences().stream()
                    .map(competence ->
                        new DraftPage.Competence(
                            competence.id(),
                            competence.name().fr(),
                            competence.name().en(),
                            competence.own(),
                            items.getOrDefault(competence.id(), 0)))
                    .toList()))
        .toList();
  }

  private static List<String> remarks(Draft draft, Texts texts) {
    return draft.remarks().stream()
        .map(remark -> texts.get("frameworks.remark." + remark.code(), remark.fact()))
        .toList();
  }

  @PostMapping("/publication")
  ModelAndView publish(
      @RequestParam(defaultValue = "") String reason,
      @RequestParam long revision,
      Person person,
      Texts texts) {
    var errors = new LinkedHashMap<String, String>();
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      errors.put("reason", texts.get("frameworks.reason.error", LONGEST_REASON));
      return page(reason, errors, texts);
    }
    var edit = new Edit(Optional.of(person.id()), reason.strip());
    var version = drafts.publish(revision, edit);
    if (version.isEmpty()) {
      errors.put("reason", texts.get("frameworks.meanwhile"));
      return page(reason, errors, texts);
    }
    return new ModelAndView("redirect:" + Words.PATH + "/" + version.get().name());
  }

  @PostMapping("/abandon")
  ModelAndView discard(
      Person person,
      @RequestParam long revision,
      @RequestParam(defaultValue = "") List<String> sure,
      Texts texts) {
    drafts.get();
    if (!sure.contains("yes")) {
      return page("", Map.of("sure", texts.get("frameworks.discard.unsure")), texts);
    }
    return drafts.discard(revision, person.id())
        ? new ModelAndView("redirect:" + Words.PATH)
        : page("", Map.of("reason", texts.get("frameworks.meanwhile")), texts);
  }
}
