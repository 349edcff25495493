package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.institutions.Institution;
import org.essor.items.Content;
import org.essor.items.qti.ImportedContent;
import org.essor.items.qti.QtiException;
import org.essor.items.qti.QtiItem;
import org.essor.items.qti.QtiPackage;
import org.essor.items.qti.QtiPackage.Kind;
import org.essor.items.qti.QtiPackage.Remark;
import org.essor.items.qti.QtiReader;
import org.essor.items.web.Parcel.Entry;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.skills.Framework;
import org.essor.skills.Picture;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An author sends a QTI package, reads what was understood, and makes drafts of it. */
@Controller("importItemsController")
@RequestMapping(ImportController.PATH)
class ImportController {

  static final String PATH = Authors.PATH + "/import";

  private final Authors authors;
  private final Importing importing;

  ImportController(Authors authors, Importing importing) {
    this.authors = authors;
    this.importing = importing;
  }

  @GetMapping
  ModelAndView show(Person person, Texts texts, HttpServletResponse response) {
    authors.places(person);
    Authors.keepNowhere(response);
    return page(texts.language(), Map.of(), texts);
  }

  private static ModelAndView page(Language chosen, Map<String, String> errors, Texts texts) {
    var languages =
        Stream.of(Language.values())
            .map(language ->
                new Choice(
                    language.code(),
                    texts.get("qti.language." + language.code()),
                    "",
                    language == chosen))
            .toList();
    return view("items/import", new ImportPage(Authors.crumbs(texts), languages, errors), errors);
  }

  private static ModelAndView view(String name, Object page, Map<String, String> errors) {
    return new ModelAndView(
        name,
        Map.of("page", page),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping
  ModelAndView read(
      @RequestParam Optional<MultipartFile> file,
      @RequestParam(defaultValue = "fr") String language,
      Person person,
      Texts texts,
      HttpServletResponse response)
      throws IOException {
    var places = authors.places(person);
    Authors.keepNowhere(response);
    var fallback = Language.find(language).orElse(Language.FR);
    var sent = file.filter(some -> !some.isEmpty());
    if (sent.isEmpty()) {
      return page(fallback, Map.of("file", texts.get("qti.file.error")), texts);
    }
    try {
      return report(QtiReader.read(sent.get().getBytes(), fallback), places, texts);
    } catch (QtiException fault) {
      var error = texts.get("qti.fault." + fault.code(), fault.facts().toArray());
      return page(fallback, Map.of("file", error), texts);
    }
  }

  private ModelAndView report(QtiPackage read, List<Institution> places, Texts texts) {
    var entries = new ArrayList<Entry>();
    var leftOut = new ArrayList<>(sentences(read.remarks(Kind.LEFT_OUT), texts));
    for (var item : read.items()) {
      ImportedContent.of(item, framework())
          .ifPresentOrElse(
              content -> entries.add(entry(item, content)),
              () ->
                  leftOut.add(
                      texts.get(
                          "qti.remark.size", item.id(), Content.MOST_LINES, Content.LONGEST)));
    }
    var all = IntStream.range(0, entries.size()).boxed().toList();
    return view(
        "items/imported",
        new ImportReportPage(
            Authors.crumbs(texts),
            leftOut,
            sentences(read.remarks(Kind.CHANGED), texts),
            sentences(read.remarks(Kind.NOTED), texts),
            items(entries, new HashSet<>(all), texts),
            institutions(places, ""),
            new Parcel(entries).write(),
            Map.of()),
        Map.of());
  }

  private Framework framework() {
    return authors.skills.getBank().framework();
  }

  private static List<String> sentences(List<Remark> remarks, Texts texts) {
    return remarks.stream()
        .map(remark ->
            texts.get(
                "qti.remark.of",
                remark.file(),
                texts.get("qti.remark." + remark.code(), remark.facts().toArray())))
        .toList();
  }

  private static Entry entry(QtiItem item, Content content) {
    return new Entry(item.id(), content.fields(), item.picture().map(Picture::svg).orElse(""));
  }

  private static List<Choice> items(List<Entry> entries, Set<Integer> chosen, Texts texts) {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> {
          var fields = entries.get(i).fields();
          var first = "question." + texts.language().code();
          var other = "question." + texts.language().other().code();
          return new Choice(
              "" + i,
              fields.getOrDefault(first, fields.getOrDefault(other, "")),
              entries.get(i).id(),
              chosen.contains(i));
        })
        .toList();
  }

  private static List<Choice> institutions(List<Institution> places, String chosen) {
    return places.stream()
        .map(place ->
            new Choice(
                place.id().toString(),
                place.name(),
                place.city(),
                places.size() == 1 || place.id().toString().equals(chosen)))
        .toList();
  }

  @PostMapping("/confirmation")
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String parcel,
      @RequestParam(defaultValue = "") List<String> item,
      @RequestParam(defaultValue = "") String institution,
      Person person,
      Texts texts) {
    var places = authors.places(person);
    var entries = Parcel.read(parcel).orElseThrow(() -> new Refusal("qti.parcel")).entries();
    var chosen = chosen(item, entries.size());
    var place =
        places.stream().filter(each -> each.id().toString().equals(institution)).findFirst();
    var errors = new LinkedHashMap<String, String>();
    if (chosen.isEmpty()) {
      errors.put("item", texts.get("qti.items.error"));
    }
    if (place.isEmpty()) {
      errors.put("institution", texts.get("qti.institution.error"));
    }
    if (!errors.isEmpty()) {
      var page =
          new ImportReportPage(
              Authors.crumbs(texts),
              List.of(),
              List.of(),
              List.of(),
              items(entries, chosen, texts),
              institutions(places, institution),
              parcel,
              errors);
      return view("items/imported", page, errors);
    }
    var wanted = chosen.stream().sorted().map(entries::get).toList();
    importing.begin(wanted, place.orElseThrow().id(), person);
    return new ModelAndView("redirect:" + Authors.PATH);
  }

  private static Set<Integer> chosen(List<String> numbers, int count) {
    var chosen = new HashSet<Integer>();
    for (var number : numbers) {
      if (number.matches("\\d{1,4}") && Integer.parseInt(number) < count) {
        chosen.add(Integer.valueOf(number));
      }
    }
    return chosen;
  }
}
