package org.essor.projects.web;

import java.util.List;
import java.util.stream.Stream;
import org.essor.accounts.PersonalPapers;
import org.essor.journeys.Editions;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.essor.projects.Change;
import org.essor.projects.LifeLineEntry;
import org.essor.projects.LifeLines;
import org.essor.projects.Member;
import org.essor.projects.Notices;
import org.essor.projects.ProjectCard;
import org.essor.projects.ProjectDocuments;
import org.essor.projects.ProjectDocuments.Added;
import org.essor.projects.Projects;
import org.essor.projects.SavedProject;
import org.essor.projects.Teams;
import org.essor.projects.web.Speakers.Names;
import org.springframework.stereotype.Component;

/** Projects to read: facts, history, what has happened, notices, documents, team. */
@Component
class ProjectPapers implements PersonalPapers {

  private static final int KILO = 1000;

  private final Projects projects;
  private final Teams teams;
  private final ProjectDocuments documents;
  private final LifeLines lifeLines;
  private final Notices notices;
  private final Editions editions;
  private final Speakers speakers;

  ProjectPapers(
      Projects projects,
      Teams teams,
      ProjectDocuments documents,
      LifeLines lifeLines,
      Notices notices,
      Editions editions,
      Speakers speakers) {
    this.projects = projects;
    this.teams = teams;
    this.documents = documents;
    this.lifeLines = lifeLines;
    this.notices = notices;
    this.editions = editions;
    this.speakers = speakers;
  }

  @Override
  public String name() {
    return "projects";
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var all =
        projects.list(person).stream()
            .filter(card -> !card.invited())
            .map(ProjectCard::id)
            .map(id -> projects.get(id, person))
            .map(project -> section(project, person, texts))
            .toList();
    var none =
        new PaperSection(
            texts.get("projects.list.title"), texts.get("projects.paper.none"), List.of());
    return all.isEmpty() ? List.of(none) : all;
  }

  private PaperSection section(SavedProject project, PersonId reader, Texts texts) {
    var about =
        texts.get("projects.paper.about", texts.get("projects.role." + project.me().role()));
    return new PaperSection(
        texts.get("roadmap.document.kept", project.name()), about, tables(project, reader, texts));
  }

  /** All that is kept of a project, for a member of its team. */
  List<PaperTable> tables(SavedProject project, PersonId reader, Texts texts) {
    var id = project.id();
    var changes = projects.history(id, reader);
    var members = teams.list(id, reader);
    var added = documents.list(id, reader);
    var names = names(changes, members, added, texts);
    var told =
        new Told(project, names, new ChangeWording(editions.getInForce(), project.facts(), texts));
    return List.of(
        told.facts(changes),
        told.team(members),
        told.documents(added),
        told.events(lifeLines.list(id, reader)),
        notices(project, reader, texts),
        told.history(changes));
  }

  private Names names(List<Change> changes, List<Member> members, List<Added> added, Texts texts) {
    var ids =
        Stream.of(
                changes.stream().flatMap(change -> change.who().stream()),
                members.stream().map(Member::person),
                added.stream().flatMap(one -> one.by().stream()))
            .flatMap(stream -> stream);
    return speakers.of(ids, texts);
  }

  private PaperTable notices(SavedProject project, PersonId reader, Texts texts) {
    var wording = new NoticeWording(editions, texts);
    return new PaperTable(
        texts.get("projects.paper.notices"),
        heads(texts, "when", "decision", "before", "after", "why"),
        notices.list(project.id(), reader).stream()
            .map(wording::of)
            .flatMap(notice ->
                notice.rows().stream()
                    .map(row ->
                        List.of(
                            notice.when(),
                            row.decision(),
                            row.before(),
                            row.after(),
                            String.join(" ", row.because()))))
            .toList());
  }

  private static List<String> heads(Texts texts, String... columns) {
    return Stream.of(columns).map(column -> texts.get("projects.paper." + column)).toList();
  }

  /** One project, in the words of a reader. */
  private record Told(SavedProject project, Names names, ChangeWording wording) {

    private Texts texts() {
      return wording.texts();
    }

    private String title(String key) {
      return texts().get("projects.paper." + key);
    }

    private Moments moments() {
      return new Moments(texts());
    }

    /** Each fact with its last change. */
    PaperTable facts(List<Change> changes) {
      return new PaperTable(
          title("facts"),
          heads(texts(), "fact", "value", "who", "when", "source"),
          project.facts().words().keySet().stream()
              .flatMap(key -> changes.stream().filter(change -> change.key().equals(key)).limit(1))
              .map(this::fact)
              .toList());
    }

    private List<String> fact(Change last) {
      return List.of(
          wording.what(last.key()),
          wording.word(last.key(), last.after()),
          names.of(last.who()),
          moments().when(last.when()),
          wording.source(last));
    }

    PaperTable team(List<Member> members) {
      return new PaperTable(
          title("team"),
          heads(texts(), "member", "role", "since"),
          members.stream()
              .map(member ->
                  List.of(
                      names.of(member.person()),
                      texts().get("projects.role." + member.role()),
                      texts()
                          .get(
                              member.accepted() ? "projects.team.since" : "projects.team.invited",
                              moments().day(member.since()))))
              .toList());
    }

    PaperTable documents(List<Added> added) {
      return new PaperTable(
          title("documents"),
          heads(texts(), "file", "size", "who", "when", "fingerprint"),
          added.stream()
              .map(one ->
                  List.of(
                      one.document().name(),
                      texts()
                          .get(
                              "projects.paper.kilobytes",
                              texts().number(Math.max(1, one.document().size() / KILO))),
                      names.of(one.by()),
                      moments().day(one.document().storedAt()),
                      one.document().sha256()))
              .toList());
    }

    PaperTable events(List<LifeLineEntry> entries) {
      return new PaperTable(
          title("events"),
          heads(texts(), "when", "stage", "event"),
          entries.stream()
              .map(entry ->
                  List.of(
                      texts().date(entry.day()),
                      "" + entry.stage(),
                      entry.title().in(texts().language())))
              .toList());
    }

    PaperTable history(List<Change> changes) {
      return new PaperTable(
          title("history"),
          heads(texts(), "fact", "before", "after", "who", "when", "source"),
          changes.stream()
              .map(change ->
                  List.of(
                      wording.what(change.key()),
                      wording.word(change.key(), change.before()),
                      wording.word(change.key(), change.after()),
                      names.of(change.who()),
                      moments().when(change.when()),
                      wording.source(change)))
              .toList());
    }
  }
}
