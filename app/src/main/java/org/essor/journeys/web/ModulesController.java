package org.essor.journeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.essor.decision.Facts;
import org.essor.journeys.Answers;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Workspaces;
import org.essor.journeys.web.ModulesPage.Entry;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The functions of a product: add one, rename, remove, answer its questions. */
@Controller
@RequestMapping({"/modules", Workspaces.PATH + "/modules"})
class ModulesController {

  private static final int MOST = 6;
  private static final String HERE = "/modules";
  private static final Rejected NOTHING = new Rejected("", "", "");

  @GetMapping
  ModelAndView show(Answers answers, Texts texts) {
    return new ModelAndView("journeys/modules", "page", page(answers, texts, NOTHING));
  }

  /** A name that cannot be taken: its field, what is wrong, what was typed. */
  private record Rejected(String field, String error, String typed) {}

  private static ModulesPage page(Answers answers, Texts texts, Rejected rejected) {
    var entries =
        IntStream.range(0, answers.modules().size())
            .mapToObj(position -> entry(answers, position, texts))
            .toList();
    var errors =
        rejected.error().isEmpty()
            ? Map.<String, String>of()
            : Map.of(rejected.field(), rejected.error());
    return new ModulesPage(entries, answers.modules().size() < MOST, errors, rejected.typed());
  }

  private static Entry entry(Answers answers, int position, Texts texts) {
    var name = answers.modules().get(position).name();
    return new Entry(
        position,
        name.isEmpty() ? texts.get("journeys.module.unnamed", position + 1) : name,
        position == answers.current());
  }

  /** Adds a module; its questions are the next ones. */
  @PostMapping("/ajouter")
  ModelAndView add(Visit visit, @RequestParam String name, Texts texts) {
    var answers = visit.answers();
    var error = findError(name, texts);
    if (!error.isEmpty()) {
      return refused(page(answers, texts, new Rejected("name", error, name)));
    }
    if (answers.modules().size() == MOST) {
      throw new Refusal("journeys.modules.too-many", MOST);
    }
    var modules = new ArrayList<>(answers.modules());
    modules.add(new ProductModule(name.strip(), Facts.none()));
    visit.keep(answers.withModules(modules, modules.size() - 1));
    return new ModelAndView(visit.to(HERE));
  }

  private static String findError(String name, Texts texts) {
    if (name.isBlank()) {
      return texts.get("journeys.modules.error.empty");
    }
    return name.strip().length() > ProductModule.LONGEST_NAME
        ? texts.get("journeys.modules.error.long", ProductModule.LONGEST_NAME)
        : "";
  }

  private static ModelAndView refused(ModulesPage page) {
    return new ModelAndView(
        "journeys/modules", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/renommer")
  ModelAndView rename(Visit visit, @RequestParam int module, Texts texts) {
    var answers = visit.answers();
    var field = "name-" + module;
    var name = Objects.requireNonNullElse(visit.request().getParameter(field), "");
    var error = findError(name, texts);
    if (!error.isEmpty()) {
      return refused(page(answers, texts, new Rejected(field, error, name)));
    }
    var modules = new ArrayList<>(answers.modules());
    modules.set(check(module, modules), modules.get(module).named(name.strip()));
    visit.keep(answers.withModules(modules, answers.current()));
    return new ModelAndView(visit.to(HERE));
  }

  private static int check(int module, List<ProductModule> modules) {
    if (module < 0 || module >= modules.size()) {
      throw new Refusal("journeys.module.unknown");
    }
    return module;
  }

  @PostMapping("/retirer")
  ModelAndView remove(Visit visit, @RequestParam int module) {
    var answers = visit.answers();
    var modules = new ArrayList<>(answers.modules());
    check(module, modules);
    if (modules.size() == 1) {
      throw new Refusal("journeys.modules.last");
    }
    modules.remove(module);
    visit.keep(answers.withModules(modules, 0));
    return new ModelAndView(visit.to(HERE));
  }

  /** Answers the questions of this module from now on. */
  @PostMapping("/choisir")
  ModelAndView choose(Visit visit, @RequestParam int module) {
    var answers = visit.answers();
    visit.keep(answers.withModules(answers.modules(), check(module, answers.modules())));
    return new ModelAndView(visit.to("/parcours/project/suite"));
  }
}
