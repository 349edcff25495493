package org.essor.projects.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.essor.journeys.Workspaces;
import org.essor.kernel.Refusal;
import org.essor.platform.DocumentId;
import org.essor.platform.DocumentSettings;
import org.essor.platform.Texts;
import org.essor.projects.ProjectDocuments;
import org.essor.projects.ProjectDocuments.Added;
import org.essor.projects.ProjectDocuments.Upload;
import org.essor.projects.web.DocumentsPage.Row;
import org.essor.projects.web.Speakers.Names;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The documents of a project: add, take, remove. */
@Controller
@RequestMapping(Workspaces.PATH + "/documents")
class DocumentsController {

  private static final int KILO = 1000;

  private final ProjectDocuments documents;
  private final Speakers speakers;
  private final DocumentSettings settings;

  DocumentsController(ProjectDocuments documents, Speakers speakers, DocumentSettings settings) {
    this.settings = settings;
    this.documents = documents;
    this.speakers = speakers;
  }

  @GetMapping
  ModelAndView show(Desk desk, Texts texts) {
    return new ModelAndView("projects/documents", "page", page(desk, Map.of(), texts));
  }

  private DocumentsPage page(Desk desk, Map<String, String> errors, Texts texts) {
    var all = documents.list(desk.id(), desk.who());
    var names = speakers.of(all.stream().flatMap(added -> added.by().stream()), texts);
    return new DocumentsPage(
        all.stream().map(added -> row(added, names)).toList(),
        desk.project().me().role().mayEdit(),
        settings.maxSize().toMegabytes(),
        errors);
  }

  private static Row row(Added added, Names names) {
    var document = added.document();
    var texts = names.texts();
    return new Row(
        document.id().toString(),
        document.name(),
        texts.get(
            "projects.documents.about",
            texts.number(Math.max(1, document.size() / KILO)),
            names.of(added.by()),
            new Moments(texts).day(document.storedAt())),
        document.sha256());
  }

  @PostMapping
  ModelAndView add(Desk desk, @RequestParam MultipartFile file, Texts texts) throws IOException {
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      documents.add(desk.id(), desk.who(), new Upload(name, file.getBytes()));
      return new ModelAndView(desk.to("/documents"));
    } catch (Refusal refusal) {
      if (!refusal.code().startsWith("platform.document.")) {
        throw refusal;
      }
      var error = texts.get(refusal.code() + ".title", refusal.facts().toArray());
      return new ModelAndView(
          "projects/documents",
          Map.of("page", page(desk, Map.of("file", error), texts)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/{document}")
  ResponseEntity<byte[]> take(Desk desk, @PathVariable String document) {
    var found = documents.get(desk.id(), desk.who(), id(document));
    return found.document().download(found.content());
  }

  /** Says what will be lost before it is. */
  @GetMapping("/{document}/retirer")
  ModelAndView confirm(Desk desk, @PathVariable String document, Texts texts) {
    var added = documents.getToRemove(desk.id(), desk.who(), id(document));
    var names = speakers.of(added.by().stream(), texts);
    return new ModelAndView("projects/remove-document", "page", row(added, names));
  }

  @PostMapping("/{document}/retirer")
  String remove(Desk desk, @PathVariable String document) {
    documents.remove(desk.id(), desk.who(), id(document));
    return desk.to("/documents");
  }

  private static DocumentId id(String document) {
    try {
      return new DocumentId(UUID.fromString(document));
    } catch (IllegalArgumentException _) {
      throw new Refusal("projects.document.unknown");
    }
  }
}
