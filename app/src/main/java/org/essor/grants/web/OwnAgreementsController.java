package org.essor.grants.web;

import java.io.IOException;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.applications.Applications;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementEdit;
import org.essor.grants.OwnAgreements;
import org.essor.grants.OwnAgreements.Upload;
import org.essor.kernel.Refusal;
import org.essor.platform.Documents;
import org.essor.platform.Language;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Agreements, for the consortium: read, agree, hand in. */
@Controller
@RequestMapping(OwnAgreementsController.PATH)
class OwnAgreementsController {

  static final String PATH = "/conventions";

  private final OwnAgreements own;
  private final Applications applications;
  private final AgreementViews views;
  private final Documents documents;

  OwnAgreementsController(
      OwnAgreements own, Applications applications, AgreementViews views, Documents documents) {
    this.own = own;
    this.applications = applications;
    this.views = views;
    this.documents = documents;
  }

  @GetMapping
  ModelAndView list(Person person, Texts texts) {
    var rows = own.list(person.id()).stream().map(each -> views.row(each, PATH, texts)).toList();
    return new ModelAndView("grants/own-list", "page", new OwnListPage(rows));
  }

  private Agreement get(String id, Person person) {
    return own.get(OperatorAgreements.id(id), person.id());
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id, Person person, Texts texts) {
    return show(get(id, person), Typed.nothing(texts), person, texts);
  }

  private ModelAndView show(Agreement agreement, Typed typed, Person person, Texts texts) {
    var me = applications.get(agreement.application(), person.id()).me();
    return new ModelAndView(
        "grants/own",
        "page",
        new OwnPage(
            PATH + "/" + agreement.id(),
            views.of(agreement, texts),
            me.isLead(),
            me.mayWrite(me.part()),
            views.next(agreement, texts),
            typed));
  }

  @PostMapping("/{id}/approuver")
  String accept(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var agreement = get(id, person);
    own.accept(new AgreementEdit(agreement.id(), person.id(), new Typed(values, texts).seen()));
    return "redirect:" + PATH + "/" + agreement.id() + "?fait=grants.approved";
  }

  @PostMapping("/{id}/livrables/{number}")
  ModelAndView handIn(
      Person person,
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> values,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      Texts texts)
      throws IOException {
    var agreement = get(id, person);
    var typed = new Typed(values, texts);
    try {
      own.handIn(
          new AgreementEdit(agreement.id(), person.id(), typed.seen()),
          number,
          upload(files.getFirst("file-" + number)));
      return new ModelAndView("redirect:" + PATH + "/" + agreement.id() + "?fait=grants.handed-in");
    } catch (Refusal refusal) {
      if (!refusal.code().startsWith("platform.document.")) {
        throw refusal;
      }
      typed.fail("file-" + number, Typed.told(refusal, texts));
      var page = show(agreement, typed, person, texts);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private static Upload upload(@Nullable MultipartFile file) throws IOException {
    return file == null
        ? new Upload("", new byte[0])
        : new Upload(Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
  }

  @GetMapping("/{id}/versions/{version}.pdf")
  ResponseEntity<byte[]> document(
      Person person, @PathVariable String id, @PathVariable int version) {
    var agreement = get(id, person);
    return Paper.download(
        own.document(agreement.id(), version, person.id()),
        agreement.number() + "-" + version + ".pdf",
        Language.FR);
  }

  @GetMapping("/{id}/versions/{version}/traduction.pdf")
  ResponseEntity<byte[]> translation(
      Person person, @PathVariable String id, @PathVariable int version) {
    var agreement = get(id, person);
    return Paper.download(
        own.translation(agreement.id(), version, person.id()),
        agreement.number() + "-" + version + "-en.pdf",
        Language.EN);
  }

  @GetMapping("/{id}/remises/{number}")
  ResponseEntity<byte[]> file(Person person, @PathVariable String id, @PathVariable int number) {
    var agreement = get(id, person);
    var content = own.file(agreement.id(), number, person.id());
    return Files.find(agreement, number)
        .flatMap(handIn -> documents.find(handIn.document()))
        .map(document -> document.download(content))
        .orElseThrow();
  }
}
