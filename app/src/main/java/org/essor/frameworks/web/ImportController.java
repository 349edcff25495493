package org.essor.frameworks.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.frameworks.Frameworks;
import org.essor.frameworks.exchange.CaseException;
import org.essor.frameworks.exchange.CaseReader;
import org.essor.frameworks.exchange.CaseReader.Onto;
import org.essor.frameworks.internal.Drafts;
import org.essor.platform.Choice;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A coordinator begins a draft with a CASE package. */
@Controller
@RequiresRole(Role.COORDINATOR)
@RequestMapping(Words.PATH + "/import")
class ImportController {

  private final Frameworks frameworks;
  private final Drafts drafts;

  ImportController(Frameworks frameworks, Drafts drafts) {
    this.frameworks = frameworks;
    this.drafts = drafts;
  }

  @GetMapping
  ModelAndView show(Texts texts) {
    return page(texts.language(), Map.of(), texts);
  }

  private ModelAndView page(Language chosen, Map<String, String> errors, Texts texts) {
    var languages =
        Stream.of(Language.values())
            .map(language ->
                new Choice(
                    language.code(),
                    texts.get("frameworks.language." + language.code()),
                    "",
                    language == chosen))
            .toList();
    return new ModelAndView(
        "frameworks/import",
        Map.of("page", new ImportPage(languages, drafts.find().isPresent(), errors)),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping
  ModelAndView read(
      @RequestParam Optional<MultipartFile> file,
      @RequestParam Optional<MultipartFile> other,
      @RequestParam(defaultValue = "fr") String language,
      Person person,
      Texts texts)
      throws IOException {
    var fallback = Language.find(language).orElse(Language.FR);
    var files = new ArrayList<byte[]>();
    for (var sent : List.of(file, other)) {
      if (sent.filter(some -> !some.isEmpty()).isPresent()) {
        files.add(sent.get().getBytes());
      }
    }
    if (files.isEmpty()) {
      return page(fallback, Map.of("file", texts.get("frameworks.file.error")), texts);
    }
    try {
      var onto = new Onto(frameworks.inForce().framework(), drafts.usedIds(), fallback);
      drafts.begin(CaseReader.read(files, onto), person.id());
      return new ModelAndView("redirect:" + DraftController.PATH);
    } catch (CaseException fault) {
      var error = texts.get("frameworks.fault." + fault.code());
      return page(fallback, Map.of("file", error), texts);
    }
  }
}
