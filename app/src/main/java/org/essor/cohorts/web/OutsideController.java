package org.essor.cohorts.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.cohorts.OutsideResult;
import org.essor.cohorts.OutsideResults;
import org.essor.cohorts.OutsideResults.Batch;
import org.essor.cohorts.internal.StudentFile;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Certifications obtained elsewhere: a list is kept whole, or not at all. */
@Controller
@RequestMapping(Pages.INSTITUTION + "{institution}/ailleurs")
class OutsideController {

  private static final String LINES = "lines";

  private final OutsideResults results;
  private final Institutions institutions;
  private final Choices choices;

  OutsideController(OutsideResults results, Institutions institutions, Choices choices) {
    this.results = results;
    this.institutions = institutions;
    this.choices = choices;
  }

  @GetMapping
  ModelAndView show(@PathVariable String institution, Person teacher, Texts texts) {
    var where = choices.institution(institution, teacher.id());
    var form = choices.blank(texts).with("service", "Pix");
    return page(new Asked(where, teacher), List.of(), form, texts);
  }

  /** Who asks, of which institution. */
  private record Asked(Institution where, Person teacher) {}

  private ModelAndView page(
      Asked asked, List<ImportPage.Apart> wrong, FormValues form, Texts texts) {
    var where = asked.where();
    var page =
        new OutsidePage(
            where.name(),
            Pages.INSTITUTION + where.id() + "/ailleurs",
            List.of(
                new Crumb("/etablissements", texts.get("institutions.title")),
                new Crumb(where.address(), where.name()),
                new Crumb(Pages.INSTITUTION + where.id(), texts.get("cohorts.title"))),
            results.list(where.id(), asked.teacher().id()).stream()
                .map(kept -> row(kept, texts))
                .toList(),
            choices.curricula(form, texts),
            choices.years(form),
            wrong,
            form);
    return Pages.show("outside", page, form);
  }

  private OutsidePage.Row row(OutsideResults.Kept kept, Texts texts) {
    return new OutsidePage.Row(
        kept.batch().service(),
        Pages.curriculum(kept.batch().curriculum(), institutions, texts),
        kept.batch().year().toString(),
        texts.number(kept.people()));
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String institution,
      Person teacher,
      @RequestParam Optional<MultipartFile> file,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts)
      throws IOException {
    var asked = new Asked(choices.institution(institution, teacher.id()), teacher);
    var form = new FormValues(values, texts);
    var batch = batch(asked.where(), form);
    var list = list(file.filter(each -> !each.isEmpty()), form);
    var wrong = list.map(read -> ImportController.wrong(read, texts)).orElse(List.of());
    if (!wrong.isEmpty()) {
      form.fail(LINES, texts.get("cohorts.outside.wrong", wrong.size()));
    }
    if (!form.isRight()) {
      return page(asked, wrong, form, texts);
    }
    var all =
        list.orElseThrow().students().stream()
            .map(each -> new OutsideResult(each.email(), each.group()))
            .toList();
    results.add(batch.orElseThrow(), all, teacher.id());
    return new ModelAndView("redirect:" + Pages.INSTITUTION + asked.where().id() + "/ailleurs");
  }

  private Optional<Batch> batch(Institution where, FormValues form) {
    var service = form.required("service", Batch.LONGEST_SERVICE);
    var curriculum = choices.curriculum(form);
    var year = choices.year(form);
    return form.isRight()
        ? Optional.of(new Batch(where.id(), curriculum.orElseThrow(), year.orElseThrow(), service))
        : Optional.empty();
  }

  private static Optional<StudentFile> list(Optional<MultipartFile> file, FormValues form)
      throws IOException {
    try {
      return Optional.of(
          file.isPresent()
              ? StudentFile.read(file.get().getBytes())
              : StudentFile.read(form.get(LINES)));
    } catch (Refusal refusal) {
      form.refuse(file.isPresent() ? "file" : LINES, refusal);
      return Optional.empty();
    }
  }
}
