package org.essor.cohorts.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.CampaignDesk.Imported;
import org.essor.cohorts.internal.Known;
import org.essor.cohorts.internal.StudentFile;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
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

/**
 * Enrols students from a file or a pasted list: read, shown, then confirmed. Nothing is kept before
 * that; what cannot be used comes back to be corrected.
 */
@Controller
@RequestMapping(Pages.OWN + "/{id}/import")
class ImportController {

  private static final String FILE = "file";
  private static final String LINES = "lines";

  private final CampaignDesk desk;
  private final Institutions institutions;
  private final People people;
  private final Clock clock;

  ImportController(CampaignDesk desk, Institutions institutions, People people, Clock clock) {
    this.desk = desk;
    this.institutions = institutions;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView start(@PathVariable String id, Person teacher, Texts texts) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    return page(campaign, "", Optional.empty(), FormValues.blank(texts), texts);
  }

  private ModelAndView page(
      Campaign campaign,
      String done,
      Optional<ImportPage.Preview> preview,
      FormValues form,
      Texts texts) {
    var now = clock.instant();
    var head = Pages.head(campaign, institutions, now, texts);
    boolean closed = campaign.stateAt(now) == Campaign.State.CLOSED;
    return Pages.show("import", new ImportPage(head, closed, done, preview, form), form);
  }

  @PostMapping
  ModelAndView read(
      @PathVariable String id,
      Person teacher,
      @RequestParam Optional<MultipartFile> file,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts)
      throws IOException {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    var form = new FormValues(values, texts);
    var sent = file.filter(each -> !each.isEmpty());
    var field = sent.isPresent() ? FILE : LINES;
    try {
      var list =
          sent.isPresent()
              ? StudentFile.read(sent.get().getBytes())
              : StudentFile.read(form.get(LINES));
      var preview = preview(list, known(campaign, teacher), texts);
      return page(campaign, "", Optional.of(preview), form, texts);
    } catch (Refusal refusal) {
      form.refuse(field, refusal);
      return page(campaign, "", Optional.empty(), form, texts);
    }
  }

  /** The addresses of those who are enrolled. */
  private Set<String> known(Campaign campaign, Person teacher) {
    return Set.copyOf(new Known(people, desk.listStudents(campaign.id(), teacher.id())).emails());
  }

  private static ImportPage.Preview preview(StudentFile list, Set<String> known, Texts texts) {
    var rows =
        list.students().stream()
            .map(each ->
                new ImportPage.Row(
                    each.name(),
                    each.email(),
                    Pages.group(each.group(), texts),
                    known.contains(each.email())))
            .toList();
    long added = rows.stream().filter(row -> !row.known()).count();
    return new ImportPage.Preview(
        texts.get("cohorts.import.read", added, rows.size() - added, list.apart().size()),
        texts.get("cohorts.import.submit", added),
        rows,
        apart(list.apart(), texts),
        columns(list, texts),
        list.written(),
        list.writtenApart());
  }

  /** What is to be said of the columns: that of the addresses is missing, or some are not used. */
  private static String columns(StudentFile list, Texts texts) {
    if (list.hasNoAddress()) {
      return texts.get("cohorts.import.no-address");
    }
    return list.ignored().isEmpty()
        ? ""
        : texts.get("cohorts.import.ignored", String.join(", ", list.ignored()));
  }

  static List<ImportPage.Apart> apart(List<StudentFile.Apart> lines, Texts texts) {
    return lines.stream()
        .map(each ->
            new ImportPage.Apart(each.line(), each.text(), texts.get(each.reason(), each.fact())))
        .toList();
  }

  @PostMapping("/confirmer")
  ModelAndView confirm(
      @PathVariable String id,
      Person teacher,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    var sent = new FormValues(values, texts);
    var list = StudentFile.read(sent.get(LINES));
    var done = desk.enrol(campaign.id(), list.students(), teacher.id());
    var form = FormValues.blank(texts).with(LINES, sent.get("apart"));
    return page(campaign, sentence(done, texts), Optional.empty(), form, texts);
  }

  private static String sentence(Imported done, Texts texts) {
    return texts.get("cohorts.import.done", done.added(), done.moved(), done.same());
  }
}
