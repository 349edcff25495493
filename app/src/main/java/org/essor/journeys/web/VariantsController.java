package org.essor.journeys.web;

import org.essor.journeys.Answers;
import org.essor.journeys.Variant;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Two variants of the visitor's project side by side, both kept where his answers are. */
@Controller
@RequestMapping("/variantes")
class VariantsController {

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
            .map(aside -> compared(answers, aside, texts))
            .orElseGet(() -> VariantsPage.without(!answers.isEmpty()));
    return new ModelAndView("journeys/variants", "page", page);
  }

  private VariantsPage compared(Answers answers, Variant aside, Texts texts) {
    var edited = roadmaps.of(answers);
    var kept = roadmaps.of(aside.answers());
    return aside.letter() == 'A'
        ? page(new CompareVariants(kept, edited, texts), "B")
        : page(new CompareVariants(edited, kept, texts), "A");
  }

  private static VariantsPage page(CompareVariants variants, String editing) {
    return new VariantsPage(
        true,
        true,
        editing,
        variants.answers(),
        variants.decisions(),
        variants.measures(),
        variants.steps());
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
    return visit.to("/feuille-de-route");
  }
}
