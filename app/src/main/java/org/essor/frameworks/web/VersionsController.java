package org.essor.frameworks.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.frameworks.Difference;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.Frameworks;
import org.essor.frameworks.exchange.CaseNames;
import org.essor.frameworks.internal.Drafts;
import org.essor.frameworks.web.VersionPage.Document;
import org.essor.frameworks.web.VersionPage.Source;
import org.essor.frameworks.web.VersionsPage.Row;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.skills.Citation;
import org.essor.skills.Framework;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The versions of the framework, for everyone. */
@Controller
class VersionsController {

  private final Frameworks frameworks;
  private final Drafts drafts;
  private final CaseCatalogue catalogue;

  VersionsController(Frameworks frameworks, Drafts drafts, CaseCatalogue catalogue) {
    this.frameworks = frameworks;
    this.drafts = drafts;
    this.catalogue = catalogue;
  }

  private FrameworkVersion get(String name) {
    return frameworks.find(name).orElseThrow(() -> new Refusal("frameworks.unknown", name));
  }

  private Row row(FrameworkVersion version, Texts texts) {
    return new Words(texts).row(version, frameworks.list(), frameworks.inForce().name());
  }

  @GetMapping(Words.PATH)
  ModelAndView list(Optional<Person> person, Texts texts) {
    var all = frameworks.list();
    var inForce = frameworks.inForce().name();
    var words = new Words(texts);
    return new ModelAndView(
        "frameworks/versions",
        "page",
        new VersionsPage(
            all.stream().map(version -> words.row(version, all, inForce)).toList(),
            person.filter(reader -> reader.has(Role.COORDINATOR)).isPresent(),
            drafts.find().isPresent(),
            person.filter(VersionsController::isTold).flatMap(_ -> later(inForce))));
  }

  private static boolean isTold(Person reader) {
    return reader.has(Role.COORDINATOR) || reader.has(Role.ADMINISTRATOR);
  }

  private Optional<VersionsPage.Later> later(String inForce) {
    return frameworks
        .later()
        .map(version ->
            new VersionsPage.Later(
                version.name(),
                inForce,
                Words.PATH + "/" + version.name() + "/differences/" + inForce,
                drafts.waiting().size()));
  }

  @GetMapping(Words.PATH + "/{name}")
  ModelAndView version(@PathVariable String name, Texts texts) {
    var version = get(name);
    return new ModelAndView(
        "frameworks/version",
        "page",
        new VersionPage(
            row(version, texts),
            version.framework().hours(),
            domains(version, texts),
            source(version.framework().source(), texts),
            documents(version)));
  }

  private List<VersionPage.Domain> domains(FrameworkVersion version, Texts texts) {
    var words = new Words(texts);
    return version.framework().domains().stream()
        .map(domain ->
            new VersionPage.Domain(
                domain.id(),
                words.in(domain.name()),
                domain.hours(),
                words.evidence(domain.evidence()),
                Words.kind(domain.evidence()),
                domain.competences().stream()
                    .map(competence -> competence(version, competence, words))
                    .toList()))
        .toList();
  }

  private VersionPage.Competence competence(
      FrameworkVersion version, Framework.Competence competence, Words words) {
    var id = CaseNames.item(version, words.texts().language(), competence.id());
    return new VersionPage.Competence(
        competence.id(),
        words.in(competence.name()),
        competence.own(),
        catalogue.names().uri("CFItems", id));
  }

  private static Source source(Citation source, Texts texts) {
    var words = new Words(texts);
    return new Source(
        words.in(source.title()),
        source.url().map(Object::toString).orElse(""),
        words.evidence(source.evidence()),
        Words.kind(source.evidence()));
  }

  private static List<Document> documents(FrameworkVersion version) {
    return Stream.of(Language.values())
        .map(language ->
            new Document(
                language.code(),
                CaseNames.BASE + "/CFPackages/" + CaseNames.document(version, language)))
        .toList();
  }

  @GetMapping(Words.PATH + "/{name}/differences/{other}")
  ModelAndView differences(@PathVariable String name, @PathVariable String other, Texts texts) {
    var after = get(name);
    var before = get(other);
    var words = new Words(texts);
    return new ModelAndView(
        "frameworks/difference",
        "page",
        new DifferencePage(
            row(before, texts),
            row(after, texts),
            Difference.between(before.framework(), after.framework()).stream()
                .map(words::change)
                .toList()));
  }
}
