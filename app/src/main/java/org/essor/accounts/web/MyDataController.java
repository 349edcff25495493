package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.essor.accounts.Person;
import org.essor.accounts.internal.Accounts;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is held of a person: given to him, or erased. */
@Controller
@RequestMapping("/compte")
class MyDataController {

  private final Accounts accounts;
  private final SignIns signIns;
  private final Paper paper;
  private final Clock clock;

  MyDataController(Accounts accounts, SignIns signIns, Paper paper, Clock clock) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.paper = paper;
    this.clock = clock;
  }

  @GetMapping(path = "/donnees.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> export(Person person) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"essor.json\"")
        .body(accounts.export(person));
  }

  @GetMapping(path = "/donnees.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> print(Person person, Texts texts) {
    var now = texts.dateTime(clock.instant().atZone(ZoneOffset.UTC));
    var page =
        new DataDocument(
            texts, texts.get("accounts.data.document.made", now), accounts.print(person, texts));
    return Paper.download(
        paper.print("accounts/data-document.jte", page),
        texts.get("accounts.data.document.file"),
        texts.language());
  }

  @GetMapping("/supprimer")
  ModelAndView ask(Person person, Texts texts) {
    return new ModelAndView("accounts/delete", "page", page(person, texts, Map.of()));
  }

  @PostMapping("/supprimer")
  ModelAndView delete(
      Person person,
      @RequestParam(defaultValue = "") String sure,
      Texts texts,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!sure.equals("yes")) {
      var errors = Map.of("sure", texts.get("accounts.delete.sure.error"));
      return new ModelAndView(
          "accounts/delete",
          Map.of("page", page(person, texts, errors)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    signIns.end(request, response);
    accounts.delete(person);
    return new ModelAndView("redirect:/connexion/adieu");
  }

  private DeletePage page(Person person, Texts texts, Map<String, String> errors) {
    var erased =
        accounts.listHolders(person).stream().map(name -> texts.get(name + ".erasure")).toList();
    return new DeletePage(person.email(), erased, errors);
  }
}
