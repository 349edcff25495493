package org.essor.cohorts.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.OutsideResults;
import org.essor.cohorts.OutsideResults.Batch;
import org.essor.cohorts.internal.OutsideFile;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.Paris;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Certifications obtained elsewhere: a list is kept whole, or not at all. */
@Controller
@RequestMapping(Pages.INSTITUTION + "{institution}/ailleurs")
class OutsideController {

  private static final String LINES = "lines";

  private final OutsideResults results;
  private final Institutions institutions;
  private final Choices choices;
  private final Clock clock;

  OutsideController(
      OutsideResults results, Institutions institutions, Choices choices, Clock clock) {
    this.results = results;
    this.institutions = institutions;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String institution,
      @RequestParam(defaultValue = "-1") int gardees,
      @RequestParam(defaultValue = "0") int colonnes,
      Person teacher,
      Texts texts) {
    var where = choices.institution(institution, teacher.id());
    var form = choices.blank(texts).with("service", "Pix");
    var done = gardees < 0 ? "" : texts.get("cohorts.outside.done", gardees, colonnes);
    return page(new Asked(where, teacher, done), List.of(), form, texts);
  }

  /** Who asks, of which institution, and what was just done. */
  private record Asked(Institution where, Person teacher, String done) {}

  private ModelAndView page(
      Asked asked, List<ImportPage.Apart> wrong, FormValues form, Texts texts) {
    var where = asked.where();
    var page =
        new OutsidePage(
            where.name(),
            address(where),
            crumbs(where, texts),
            results.list(where.id(), asked.teacher().id()).stream()
                .map(kept -> row(where, kept, texts))
                .toList(),
            asked.done(),
            choices.curricula(form, texts),
            choices.years(form),
            wrong,
            form);
    return Pages.show("outside", page, form);
  }

  private static String address(Institution where) {
    return Pages.INSTITUTION + where.id() + "/ailleurs";
  }

  private static List<Crumb> crumbs(Institution where, Texts texts) {
    return List.of(
        new Crumb("/etablissements", texts.get("institutions.title")),
        new Crumb(where.address(), where.name()),
        new Crumb(Pages.INSTITUTION + where.id(), texts.get("cohorts.title")));
  }

  private OutsidePage.Row row(Institution where, OutsideResults.Kept kept, Texts texts) {
    var batch = kept.batch();
    var href =
        UriComponentsBuilder.fromPath(address(where) + "/lot")
            .queryParam("service", "{service}")
            .queryParam("curriculum", "{curriculum}")
            .queryParam("year", "{year}")
            .encode()
            .buildAndExpand(batch.service(), batch.curriculum(), batch.year().start());
    return new OutsidePage.Row(
        batch.service(),
        Pages.curriculum(batch.curriculum(), institutions, texts),
        batch.year().toString(),
        texts.number(kept.people()),
        texts.number(kept.certified()),
        href.toUriString());
  }

  /** A batch as an address or a form names it. */
  private static Batch named(Institution where, MultiValueMap<String, String> values) {
    var year = String.valueOf(values.getFirst("year"));
    if (!year.matches("2\\d{3}")) {
      throw new Refusal("cohorts.outside.unknown");
    }
    return new Batch(
        where.id(),
        String.valueOf(values.getFirst("curriculum")),
        new AcademicYear(Integer.parseInt(year)),
        String.valueOf(values.getFirst("service")));
  }

  @GetMapping("/lot")
  ModelAndView batch(
      @PathVariable String institution,
      @RequestParam MultiValueMap<String, String> values,
      Person teacher,
      Texts texts) {
    var where = choices.institution(institution, teacher.id());
    var batch = named(where, values);
    var told =
        results.tell(batch, teacher.id()).orElseThrow(() -> new Refusal("cohorts.outside.unknown"));
    var page =
        new OutsideBatchPage(
            texts.get("cohorts.outside.batch", batch.service()),
            Pages.curriculum(batch.curriculum(), institutions, texts) + ", " + batch.year(),
            sentence(told, texts),
            Stream.concat(
                    crumbs(where, texts).stream(),
                    Stream.of(new Crumb(address(where), texts.get("cohorts.outside.title"))))
                .toList(),
            told.values(),
            told.rows().stream().map(row -> row(row, texts)).toList(),
            address(where) + "/retrait",
            Map.of(
                "service", batch.service(),
                "curriculum", batch.curriculum(),
                "year", "" + batch.year().start()));
    return Pages.show("outside-batch", page);
  }

  private static String sentence(OutsideResults.Told told, Texts texts) {
    var people =
        texts.get("cohorts.outside.batch.people", told.kept().people(), told.kept().certified());
    return told.first().map(first -> people + " " + days(first, told, texts)).orElse(people);
  }

  private static String days(LocalDate first, OutsideResults.Told told, Texts texts) {
    var last = told.last().orElse(first);
    return first.equals(last)
        ? texts.get("cohorts.outside.batch.day", texts.date(first))
        : texts.get("cohorts.outside.batch.days", texts.date(first), texts.date(last));
  }

  private static OutsideBatchPage.Row row(OutsideResults.Row row, Texts texts) {
    return new OutsideBatchPage.Row(
        row.part(),
        texts.number(row.people()),
        row.counts().stream()
            .map(count ->
                count.isPresent()
                    ? texts.number(count.getAsLong())
                    : texts.get("cohorts.results.hidden"))
            .toList());
  }

  @PostMapping("/retrait")
  String remove(
      @PathVariable String institution,
      @RequestParam MultiValueMap<String, String> values,
      Person teacher) {
    var where = choices.institution(institution, teacher.id());
    results.remove(named(where, values), teacher.id());
    return "redirect:" + address(where);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String institution,
      Person teacher,
      @RequestParam Optional<MultipartFile> file,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var asked = new Asked(choices.institution(institution, teacher.id()), teacher, "");
    var form = new FormValues(values, texts);
    var batch = batch(asked.where(), form);
    var list = batch.flatMap(of -> list(file.filter(each -> !each.isEmpty()), of.year(), form));
    var wrong = list.map(read -> ImportController.apart(read.apart(), texts)).orElse(List.of());
    if (!wrong.isEmpty()) {
      form.fail(LINES, texts.get("cohorts.outside.wrong", wrong.size()));
    }
    if (!form.isRight()) {
      return page(asked, wrong, form, texts);
    }
    var read = list.orElseThrow();
    results.add(batch.orElseThrow(), read.results(), teacher.id());
    return new ModelAndView(
        "redirect:%s?gardees=%d&colonnes=%d"
            .formatted(address(asked.where()), read.results().size(), read.ignored()));
  }

  private Optional<Batch> batch(Institution where, FormValues form) {
    var service = form.required("service", Batch.LONGEST_SERVICE);
    var curriculum = choices.curriculum(form);
    var year = choices.year(form);
    return form.isRight()
        ? Optional.of(new Batch(where.id(), curriculum.orElseThrow(), year.orElseThrow(), service))
        : Optional.empty();
  }

  private Optional<OutsideFile> list(
      Optional<MultipartFile> file, AcademicYear year, FormValues form) {
    var when = new OutsideFile.When(year, LocalDate.now(clock.withZone(Paris.ZONE)));
    try {
      return Optional.of(
          file.isPresent()
              ? OutsideFile.read(file.get().getBytes(), when)
              : OutsideFile.read(form.get(LINES), when));
    } catch (Refusal refusal) {
      form.refuse(file.isPresent() ? "file" : LINES, refusal);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
