package org.essor.frameworks.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.frameworks.exchange.CaseNames;
import org.essor.frameworks.exchange.CaseWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The CASE 1.0 service of 1EdTech. Open: no cookie, no token, from any site. */
@RestController
@CrossOrigin(exposedHeaders = {"X-Total-Count", "Link"})
@RequestMapping(path = CaseNames.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
class CaseController {

  private final CaseCatalogue catalogue;

  CaseController(CaseCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A request that CASE answers with a status of its own. */
  private static final class CaseRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final String minor;

    CaseRefusal(HttpStatus status, String minor) {
      super(minor);
      this.status = status;
      this.minor = minor;
    }
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refuse(CaseRefusal refusal) {
    var field = new LinkedHashMap<String, Object>();
    field.put("imsx_codeMinorFieldName", "TargetEndSystem");
    field.put("imsx_codeMinorFieldValue", refusal.minor);
    var info = new LinkedHashMap<String, Object>();
    info.put("imsx_codeMajor", "failure");
    info.put("imsx_severity", "error");
    info.put(
        "imsx_description",
        refusal.minor.equals("unknownobject") ? "Unknown Object" : refusal.minor);
    info.put("imsx_CodeMinor", Map.of("imsx_codeMinorField", List.of(field)));
    return ResponseEntity.status(refusal.status).body(info);
  }

  private static <T> T known(Optional<T> found) {
    return found.orElseThrow(() -> new CaseRefusal(HttpStatus.NOT_FOUND, "unknownobject"));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new CaseRefusal(HttpStatus.NOT_FOUND, "invaliduuid");
    }
  }

  /**
   * What part of the documents is asked for.
   *
   * @param limit how many at most, from 1; 100 where it is not said
   * @param offset how many to pass over
   * @param sort the field that orders them; an unknown one orders nothing
   * @param orderBy {@code asc} or {@code desc}
   * @param fields those wanted, with commas between; all where it is not said
   * @param filter is not offered
   */
  record Query(
      Optional<Integer> limit,
      Optional<Integer> offset,
      Optional<String> sort,
      Optional<String> orderBy,
      Optional<String> fields,
      Optional<String> filter) {

    int most() {
      return limit.orElse(100);
    }

    int from() {
      return offset.orElse(0);
    }

    String page(int at, int count) {
      var page = new StringBuilder("?limit=" + count + "&offset=" + at);
      sort.ifPresent(field -> page.append("&sort=").append(clean(field)));
      orderBy.ifPresent(order -> page.append("&orderBy=").append(clean(order)));
      fields.ifPresent(names -> page.append("&fields=").append(clean(names)));
      return page.toString();
    }

    private static String clean(String text) {
      return text.replaceAll("[^A-Za-z,]", "");
    }
  }

  @GetMapping("/CFDocuments")
  ResponseEntity<Map<String, Object>> documents(@ModelAttribute Query query) {
    if (query.most() < 1 || query.from() < 0 || query.filter().isPresent()) {
      throw new CaseRefusal(HttpStatus.BAD_REQUEST, "invalid_selection_field");
    }
    var all = new ArrayList<>(catalogue.list().stream().map(CaseWriter::document).toList());
    query.sort().ifPresent(field -> all.sort(order(field, query)));
    int until = (int) Math.min(all.size(), (long) query.from() + query.most());
    var page =
        all.subList(Math.min(query.from(), all.size()), until).stream()
            .map(document -> selected(document, query))
            .toList();
    return ResponseEntity.ok()
        .header("X-Total-Count", "" + all.size())
        .header("Link", links(query, all.size()))
        .body(Map.of("CFDocuments", page));
  }

  private static Comparator<Map<String, Object>> order(String field, Query query) {
    Comparator<Map<String, Object>> order =
        Comparator.comparing(document -> document.getOrDefault(field, "").toString());
    return query.orderBy().filter("desc"::equals).isPresent() ? order.reversed() : order;
  }

  private static Map<String, Object> selected(Map<String, Object> document, Query query) {
    if (query.fields().isEmpty()) {
      return document;
    }
    var selected = new LinkedHashMap<String, Object>();
    for (var field : query.fields().get().split(",", -1)) {
      if (!document.containsKey(field)) {
        throw new CaseRefusal(HttpStatus.BAD_REQUEST, "invalid_selection_field");
      }
      selected.put(field, document.getOrDefault(field, ""));
    }
    return selected;
  }

  private String links(Query query, int count) {
    var links = new ArrayList<String>();
    int most = query.most();
    int last = count == 0 ? 0 : (count - 1) / most * most;
    if ((long) query.from() + most < count) {
      links.add(link(query, query.from() + most, "next"));
    }
    links.add(link(query, last, "last"));
    links.add(link(query, 0, "first"));
    if (query.from() > 0) {
      links.add(link(query, Math.max(0, query.from() - most), "prev"));
    }
    return String.join(", ", links);
  }

  private String link(Query query, int at, String relation) {
    return "<%s%s/CFDocuments%s>; rel=\"%s\""
        .formatted(
            catalogue.names().site(), CaseNames.BASE, query.page(at, query.most()), relation);
  }

  @GetMapping("/CFDocuments/{sourcedId}")
  Map<String, Object> document(@PathVariable String sourcedId) {
    return known(catalogue.find(id(sourcedId))).document();
  }

  @GetMapping("/CFPackages/{sourcedId}")
  Map<String, Object> cfPackage(@PathVariable String sourcedId) {
    return known(catalogue.find(id(sourcedId))).cfPackage();
  }

  @GetMapping("/CFItems/{sourcedId}")
  Map<String, Object> item(@PathVariable String sourcedId) {
    return known(catalogue.findItem(id(sourcedId)));
  }

  @GetMapping("/CFItemAssociations/{sourcedId}")
  Map<String, Object> itemAssociations(@PathVariable String sourcedId) {
    var item = known(catalogue.findItem(id(sourcedId)));
    var both = new LinkedHashMap<String, Object>();
    both.put("CFItem", item);
    both.put("CFAssociations", catalogue.associationsOf(id(sourcedId)));
    return both;
  }

  @GetMapping("/CFAssociations/{sourcedId}")
  Map<String, Object> association(@PathVariable String sourcedId) {
    return known(catalogue.findAssociation(id(sourcedId)));
  }

  @GetMapping("/CFItemTypes/{sourcedId}")
  Map<String, Object> type(@PathVariable String sourcedId) {
    return Map.of("CFItemTypes", List.of(known(catalogue.findType(id(sourcedId)))));
  }
}
