package org.essor.journeys.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.essor.journeys.Answers;
import org.essor.journeys.Variant;
import org.essor.journeys.Workspaces;
import org.essor.journeys.web.VariantsPage.Names;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two variants of the visitor's project side by side, both kept where his answers are. */
@Controller
@RequestMapping({"/variantes", Workspaces.PATH + "/variantes"})
class VariantsController {

  private static final String VIEW = "journeys/variants";

  private final Roadmaps roadmaps;

  VariantsController(Roadmaps roadmaps) {
    this.roadmaps = roadmaps;
  }

  @GetMapping
  ModelAndView show(Visit visit, Texts texts) {
    var answers = visit.answers();
    var page =
        visit
            .workspace()
            .findVariant()
            .map(aside -> page(Pair.of(answers, aside), texts))
            .orElseGet(() -> VariantsPage.without(!answers.isEmpty()));
    return new ModelAndView(VIEW, "page", page);
  }

  /** The two variants, in the order of their letters. */
  private record Pair(Answers a, Answers b, char editing) {

    static Pair of(Answers edited, Variant aside) {
      return aside.letter() == 'A'
          ? new Pair(aside.answers(), edited, 'B')
          : new Pair(edited, aside.answers(), 'A');
    }

    Names names() {
      return new Names(a.name(), b.name());
    }
  }

  private VariantsPage page(Pair pair, Texts texts) {
    var compared = new CompareVariants(roadmaps.of(pair.a()), roadmaps.of(pair.b()), texts);
    return new VariantsPage(
        true,
        String.valueOf(pair.editing()),
        pair.names(),
        compared.summary(),
        compared.differences(),
        Map.of());
  }

  /** Names both variants; an empty field takes the name away. */
  @PostMapping("/renommer")
  ModelAndView rename(
      Visit visit,
      @RequestParam(VariantsPage.NAME_A) String nameA,
      @RequestParam(VariantsPage.NAME_B) String nameB,
      Texts texts) {
    var aside = visit.workspace().findVariant();
    var names = new Names(nameA.strip(), nameB.strip());
    var errors = errors(names, texts);
    if (aside.isPresent() && !errors.isEmpty()) {
      return refused(page(Pair.of(visit.answers(), aside.get()), texts), names, errors);
    }
    aside.ifPresent(variant -> name(visit, variant, names));
    return new ModelAndView(visit.to("/variantes?fait=roadmap.named"));
  }

  private static void name(Visit visit, Variant aside, Names names) {
    var first = aside.letter() == 'A';
    visit.keep(visit.answers().named(first ? names.b() : names.a()));
    var kept = aside.answers().named(first ? names.a() : names.b());
    visit.workspace().keepVariant(new Variant(aside.letter(), kept));
  }

  private static Map<String, String> errors(Names names, Texts texts) {
    var errors = new LinkedHashMap<String, String>();
    var error = texts.get("roadmap.variants.error.long", Answers.LONGEST_NAME);
    if (names.a().length() > Answers.LONGEST_NAME) {
      errors.put(VariantsPage.NAME_A, error);
    }
    if (names.b().length() > Answers.LONGEST_NAME) {
      errors.put(VariantsPage.NAME_B, error);
    }
    return errors;
  }

  private static ModelAndView refused(VariantsPage page, Names typed, Map<String, String> errors) {
    var again =
        new VariantsPage(true, page.editing(), typed, page.summary(), page.differences(), errors);
    return new ModelAndView(VIEW, Map.of("page", again), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Sets the project aside as variant A; the visitor goes on with the copy, variant B. */
  @PostMapping
  String copy(Visit visit) {
    var answers = visit.answers();
    if (!answers.isEmpty()) {
      visit.workspace().keepVariant(new Variant('A', answers));
    }
    return visit.to("/variantes");
  }

  /** Sets the variant that was being edited aside, and edits the other. */
  @PostMapping("/modifier")
  String change(Visit visit) {
    visit.workspace().findVariant().ifPresent(aside -> exchange(visit, aside));
    return visit.to("/reponses");
  }

  private static void exchange(Visit visit, Variant aside) {
    var edited = new Variant(aside.other(), visit.answers());
    visit.keep(aside.answers());
    visit.workspace().keepVariant(edited);
  }

  /** Keeps the variant that is being edited, and forgets the other. */
  @PostMapping("/garder")
  String keep(Visit visit) {
    visit.workspace().deleteVariant();
    return visit.to("/feuille-de-route?fait=roadmap.kept");
  }
}
