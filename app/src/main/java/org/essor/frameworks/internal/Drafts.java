package org.essor.frameworks.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.frameworks.Draft;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.FrameworkVersion.Edit;
import org.essor.frameworks.Frameworks;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.skills.BankChanged;
import org.essor.skills.Framework;
import org.essor.skills.Item;
import org.essor.skills.Skills;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The draft: begun from the version in force or from an import, changed, published or given up. */
@Component
public class Drafts {

  private final DraftRows drafts;
  private final VersionRows versions;
  private final Frameworks frameworks;
  private final Skills skills;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Drafts(
      DraftRows drafts,
      VersionRows versions,
      Frameworks frameworks,
      Skills skills,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.versions = versions;
    this.frameworks = frameworks;
    this.skills = skills;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  public Optional<Draft> find() {
    return drafts.find();
  }

  /**
   * Returns the draft.
   *
   * @throws Refusal {@code frameworks.draft.unknown} where there is none
   */
  public Draft get() {
    return find().orElseThrow(() -> new Refusal("frameworks.draft.unknown"));
  }

  /** Begins a draft from the version in force; where there is one, it stays as it is. */
  @Transactional
  public void begin(PersonId author) {
    var base = frameworks.inForce();
    drafts.add(new Draft(base.name(), base.framework(), List.of(), 0), author);
  }

  /**
   * Begins a draft with the words of another version, to be compared with the one in force and
   * published.
   *
   * @throws Refusal {@code frameworks.unknown}; {@code frameworks.draft.open} where there is a
   *     draft
   */
  @Transactional
  public void begin(String version, PersonId author) {
    var taken =
        frameworks
            .find(version)
            .orElseThrow(() -> new Refusal("frameworks.unknown", version))
            .framework();
    begin(new Draft(frameworks.inForce().name(), taken, List.of(), 0), author);
  }

  /**
   * Begins a draft with an imported wording.
   *
   * @throws Refusal {@code frameworks.draft.open} where there is a draft
   */
  @Transactional
  public void begin(Draft imported, PersonId author) {
    if (!drafts.add(imported, author)) {
      throw new Refusal("frameworks.draft.open");
    }
  }

  /** Keeps a changed draft; false where somebody else changed it since it was read. */
  @Transactional
  public boolean change(Draft changed, PersonId author) {
    return drafts.change(changed, author);
  }

  /** The identifiers of all competences there ever were, those of the draft included. */
  public Set<String> usedIds() {
    return Stream.concat(
            frameworks.list().stream().map(FrameworkVersion::framework),
            find().map(Draft::framework).stream())
        .flatMap(framework -> framework.domains().stream())
        .flatMap(domain -> domain.competences().stream())
        .map(Framework.Competence::id)
        .collect(Collectors.toSet());
  }

  /** An identifier that no competence of this domain ever had. */
  public String nextId(String domain) {
    var used = usedIds();
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> domain + ".c" + i)
        .filter(id -> !used.contains(id))
        .findFirst()
        .orElseThrow();
  }

  /** The items that came with Essor and wait for a competence that is not in force. */
  public List<Item> waiting() {
    var asked = skills.getBank().items();
    return skills.replaced().stream()
        .flatMap(bank -> bank.items().values().stream())
        .filter(item -> !asked.containsKey(item.id()))
        .toList();
  }

  /** The items of the bank that ask about a competence which a wording does not have. */
  public List<Item> orphans(Framework framework) {
    return skills.getBank().items().values().stream()
        .filter(item -> framework.findCompetence(item.competence()).isEmpty())
        .toList();
  }

  /**
   * Publishes the draft: new tests are measured with it from now on.
   *
   * @param revision the one that the author has read
   * @param edit the author, and why
   * @return empty where somebody changed the draft meanwhile
   * @throws Refusal where it says the same as the version in force, lacks a translation, or leaves
   *     out a competence that items ask about
   */
  @Transactional
  public Optional<FrameworkVersion> publish(long revision, Edit edit) {
    var draft = get();
    refuseUnready(draft);
    if (draft.revision() != revision || !drafts.remove(revision)) {
      return Optional.empty();
    }
    var old = draft.framework();
    var framework = new Framework(nextName(), old.source(), old.domains(), old.levels());
    var version =
        new FrameworkVersion(UUID.randomUUID(), framework, Optional.of(edit), clock.instant());
    versions.add(version);
    audit.append(
        new AuditEntry(
            "frameworks.published",
            "framework:" + version.name(),
            edit.author(),
            Map.of("version", version.id().toString(), "base", draft.base())));
    events.publishEvent(new BankChanged());
    return Optional.of(version);
  }

  private void refuseUnready(Draft draft) {
    if (draft.framework().domains().equals(frameworks.inForce().framework().domains())) {
      throw new Refusal("frameworks.same");
    }
    if (!draft.untranslated().isEmpty()) {
      throw new Refusal("frameworks.untranslated", draft.untranslated().size());
    }
    var orphans = orphans(draft.framework()).stream().map(Item::id).toList();
    if (!orphans.isEmpty()) {
      throw new Refusal("frameworks.orphans", String.join(", ", orphans));
    }
  }

  /** The day, with a number where it is not the first of its day. */
  private String nextName() {
    var day = LocalDate.now(clock.withZone(Paris.ZONE)).toString();
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> i == 1 ? day : day + "." + i)
        .filter(name -> versions.find(name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Gives the draft up; false where somebody changed it since it was read. */
  @Transactional
  public boolean discard(long revision, PersonId author) {
    boolean gone = drafts.remove(revision);
    if (gone) {
      audit.append(
          new AuditEntry("frameworks.discarded", "framework:draft", Optional.of(author), Map.of()));
    }
    return gone;
  }
}
