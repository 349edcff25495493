package org.essor.review.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.calls.Calls;
import org.essor.experts.Conflicts;
import org.essor.experts.Veil;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.review.Juries;
import org.essor.review.Juries.Item;
import org.essor.review.Juries.Mark;
import org.essor.review.web.DossierViews.Shown;
import org.essor.review.web.Sessions.View;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A juror at work: agendas, sheets, marks; minutes for those who may see all of an agenda. */
@Controller
@RequestMapping("/jury")
class JurorController {

  private final Juries juries;
  private final Sessions sessions;
  private final DossierViews dossiers;
  private final Calls calls;

  JurorController(Juries juries, Sessions sessions, DossierViews dossiers, Calls calls) {
    this.juries = juries;
    this.sessions = sessions;
    this.dossiers = dossiers;
    this.calls = calls;
  }

  @GetMapping
  ModelAndView list(Person person, Texts texts) {
    var words = new ReviewWords(texts);
    var rows =
        juries.listTo(person.id()).stream()
            .map(session ->
                new JurorPage.Row(
                    "/jury/" + session.id(),
                    session.title(),
                    words.of(calls.get(session.call()).sheet().title()),
                    words.when(session.at()),
                    session.minutes().isPresent()))
            .toList();
    return new ModelAndView("review/juror", "page", new JurorPage(rows));
  }

  private View view(String session, Person person, Texts texts) {
    var found = juries.get(id(session), person.id());
    return new View(
        found,
        person,
        "/jury/" + found.id(),
        List.of(new Crumb("/jury", texts.get("review.juror.title"))),
        false,
        texts);
  }

  private static UUID id(String session) {
    return CallPlaces.uuid(session, "review.session.unknown");
  }

  /** An item of the agenda that the reader sees. */
  static Item item(View view, String application) {
    return view.session()
        .find(CallPlaces.application(application))
        .orElseThrow(() -> new Refusal("applications.application.unknown"));
  }

  @GetMapping("/{session}")
  ModelAndView session(@PathVariable String session, Person person, Texts texts) {
    var view = view(session, person, texts);
    return new ModelAndView(
        "review/session", "page", sessions.page(view, List.of(), Posted.nothing()));
  }

  @GetMapping("/{session}/proces-verbal.pdf")
  ResponseEntity<byte[]> minutes(@PathVariable String session, Person person) {
    var pdf = juries.minutes(id(session), person.id());
    return download(pdf, MediaType.APPLICATION_PDF, "proces-verbal.pdf");
  }

  @GetMapping("/{session}/traduction.pdf")
  ResponseEntity<byte[]> translation(@PathVariable String session, Person person) {
    var pdf = juries.translation(id(session), person.id());
    return download(pdf, MediaType.APPLICATION_PDF, "minutes-en.pdf");
  }

  @GetMapping("/{session}/recepisse.json")
  ResponseEntity<byte[]> receipt(@PathVariable String session, Person person) {
    var json = juries.receipt(id(session), person.id()).json();
    return download(
        json.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, "recepisse.json");
  }

  private static ResponseEntity<byte[]> download(byte[] bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }

  @GetMapping("/{session}/{application}")
  ModelAndView sheet(
      @PathVariable String session, @PathVariable String application, Person person, Texts texts) {
    var view = view(session, person, texts);
    return sheet(view, item(view, application), Posted.nothing());
  }

  private ModelAndView sheet(View view, Item item, Posted posted) {
    return new ModelAndView("review/sheet", "page", sessions.sheet(view, item, posted));
  }

  @GetMapping("/{session}/{application}/fichiers/{file}")
  ResponseEntity<InputStreamResource> file(
      @PathVariable String session,
      @PathVariable String application,
      @PathVariable String file,
      Person person,
      Texts texts) {
    var item = item(view(session, person, texts), application);
    return dossiers.take(new Shown(item.submission(), person.id(), Veil.none(), ""), file, texts);
  }

  @PostMapping("/{session}/{application}/note")
  ModelAndView mark(
      @PathVariable String session,
      @PathVariable String application,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var item = item(view, application);
    var posted = new Posted(values);
    var mark = posted.number("mark").filter(view.session().scale()::contains);
    if (mark.isEmpty()) {
      posted.fail("mark", texts.get("review.problem.scale"));
      return Posted.wrong(sheet(view, item, posted));
    }
    juries.mark(new Mark(view.session().id(), item.submission().id(), mark.get()), person.id());
    return new ModelAndView("redirect:" + view.address() + "/" + item.submission().id());
  }

  @PostMapping("/{session}/{application}/recusation")
  ModelAndView recuse(
      @PathVariable String session,
      @PathVariable String application,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var view = view(session, person, texts);
    var item = item(view, application);
    var posted = new Posted(values);
    var tie = posted.required("tie", Conflicts.LONGEST_TIE, texts);
    if (!posted.isRight()) {
      return Posted.wrong(sheet(view, item, posted));
    }
    juries.recuse(view.session().id(), item.submission().id(), tie, person.id());
    return new ModelAndView("redirect:" + view.address());
  }
}
