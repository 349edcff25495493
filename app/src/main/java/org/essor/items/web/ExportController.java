package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.items.qti.QtiWriter;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.skills.Item;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An author takes items of the bank away as a QTI package: open ones, and those of his own. */
@Controller
@RequestMapping(ExportController.PATH)
class ExportController {

  static final String PATH = Authors.PATH + "/export";

  private final Authors authors;
  private final AuditLog audit;
  private final TransactionTemplate transactions;

  ExportController(Authors authors, AuditLog audit, TransactionTemplate transactions) {
    this.authors = authors;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What a person may take: what is secret belongs to the authors of its institution. */
  private List<Item> allowed(Person person) {
    authors.places(person);
    var own =
        authors.desk.list(person.id()).stream()
            .map(item -> item.id().value())
            .collect(Collectors.toSet());
    return authors.skills.getBank().items().values().stream()
        .filter(item -> !item.traits().secret() || own.contains(item.id()))
        .toList();
  }

  @GetMapping
  ModelAndView show(Person person, Texts texts, HttpServletResponse response) {
    Authors.keepNowhere(response);
    return page(allowed(person), "", Map.of(), texts);
  }

  private ModelAndView page(
      List<Item> allowed, String numbers, Map<String, String> errors, Texts texts) {
    var bank = authors.skills.getBank();
    var counts =
        allowed.stream().collect(Collectors.groupingBy(bank::domainOf, Collectors.counting()));
    var domains = new ArrayList<Choice>();
    for (int i = 0; i < bank.framework().domains().size(); i++) {
      var domain = bank.framework().domains().get(i);
      domains.add(
          new Choice(
              domain.id(),
              domain.name().in(texts.language()),
              texts.get("qti.export.count", counts.getOrDefault(i, 0L)),
              false));
    }
    return new ModelAndView(
        "items/export",
        Map.of("page", new ExportPage(Authors.crumbs(texts), domains, numbers, errors)),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/paquet.zip")
  Object write(
      @RequestParam(defaultValue = "") List<String> domaine,
      @RequestParam(defaultValue = "") String numeros,
      Person person,
      Texts texts,
      HttpServletResponse response) {
    Authors.keepNowhere(response);
    var allowed = allowed(person);
    var numbers = numbers(numeros);
    var unknown = new HashSet<>(numbers);
    allowed.forEach(item -> unknown.remove(item.id()));
    if (!unknown.isEmpty()) {
      var names = unknown.stream().sorted().collect(Collectors.joining(", "));
      return page(
          allowed, numeros, Map.of("numeros", texts.get("qti.export.unknown", names)), texts);
    }
    var wanted = allowed.stream().filter(item -> isWanted(item, domaine, numbers)).toList();
    return wanted.isEmpty()
        ? page(allowed, numeros, Map.of("domaine", texts.get("qti.export.none")), texts)
        : zip(wanted, person);
  }

  private static Set<String> numbers(String typed) {
    return Stream.of(typed.split("[\\s,;]+"))
        .filter(number -> !number.isEmpty())
        .collect(Collectors.toSet());
  }

  private boolean isWanted(Item item, List<String> domains, Set<String> numbers) {
    var framework = authors.skills.getBank().framework();
    return numbers.contains(item.id())
        || framework
            .findDomainOf(item.competence())
            .filter(domain -> domains.contains(domain.id()))
            .isPresent();
  }

  private ResponseEntity<byte[]> zip(List<Item> wanted, Person person) {
    var entry =
        new AuditEntry(
            "items.exported",
            "items:qti",
            Optional.of(person.id()),
            Map.of("items", "" + wanted.size()));
    transactions.executeWithoutResult(_ -> audit.append(entry));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("essor-qti.zip").build().toString())
        .body(QtiWriter.write(wanted, authors.skills.getBank()));
  }
}
