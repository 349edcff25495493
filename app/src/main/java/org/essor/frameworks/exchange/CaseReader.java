package org.essor.frameworks.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.frameworks.Draft;
import org.essor.frameworks.Draft.Remark;
import org.essor.frameworks.exchange.CasePackage.Entry;
import org.essor.frameworks.exchange.CasePackage.Node;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;

/**
 * Reads packages of CASE 1.0 or 1.1 as a draft: the competences below each domain, found by its
 * code or its name. The domains, their hours, the levels and the source stay those of the version
 * in force.
 */
public final class CaseReader {

  private final Framework base;
  private final Onto onto;
  private final Set<Remark> remarks = new LinkedHashSet<>();
  private final SequencedMap<String, SequencedMap<String, Competence>> found =
      new LinkedHashMap<>();

  private CaseReader(Onto onto) {
    this.base = onto.framework();
    this.onto = onto;
  }

  /**
   * What is imported onto.
   *
   * @param framework the version in force
   * @param used the identifiers of all competences there ever were
   * @param fallback the language of a package that does not say its own
   */
  public record Onto(Framework framework, Set<String> used, Language fallback) {
    public Onto {
      used = Set.copyOf(used);
    }
  }

  /**
   * Reads one package, or the two languages of one.
   *
   * @param files each a {@code CFPackage} in JSON, at most 5 MB
   * @throws CaseException where a file is none
   */
  public static Draft read(List<byte[]> files, Onto onto) throws CaseException {
    var reader = new CaseReader(onto);
    for (var file : files) {
      reader.add(CasePackage.read(file, onto.fallback()));
    }
    return reader.draft();
  }

  private void add(CasePackage sent) {
    if (sent.incomplete() > 0) {
      remark("incomplete", "" + sent.incomplete());
    }
    for (var root : sent.roots()) {
      var domain = domain(root.entry());
      if (domain.isEmpty()) {
        remark("domain", root.entry().statement());
      } else {
        root.children().forEach(child -> add(child, domain.get(), sent.language()));
      }
    }
  }

  private void remark(String code, String fact) {
    remarks.add(new Remark(code, fact));
  }

  private Optional<Domain> domain(Entry entry) {
    return base.domains().stream()
        .filter(domain ->
            domain.id().equals(entry.code())
                || domain.name().fr().equalsIgnoreCase(entry.statement())
                || domain.name().en().equalsIgnoreCase(entry.statement()))
        .findFirst();
  }

  /** The leaves are competences; what stands above them is a heading. */
  private void add(Node node, Domain domain, Language language) {
    if (!node.children().isEmpty()) {
      remark("heading", node.entry().statement());
      node.children().forEach(child -> add(child, domain, language));
    } else if (node.entry().statement().length() > Draft.LONGEST_NAME) {
      remark("long", node.entry().statement().substring(0, 80) + "…");
    } else {
      competence(node.entry(), domain, language);
    }
  }

  private void competence(Entry entry, Domain domain, Language language) {
    var competences = found.computeIfAbsent(domain.id(), _ -> new LinkedHashMap<>());
    var id = id(entry, domain, competences);
    var known = competences.getOrDefault(id, known(id, entry, language));
    if (!entry.notes().contains("wording:")) {
      remark("own", entry.statement());
    }
    competences.put(
        id, new Competence(id, with(known.name(), entry.statement(), language), own(entry)));
  }

  private static boolean own(Entry entry) {
    return !entry.notes().contains("wording: source");
  }

  private static Text with(Text text, String statement, Language language) {
    return language == Language.FR
        ? new Text(statement, text.en())
        : new Text(text.fr(), statement);
  }

  /** What the base says, as long as it says the same in this language; else nothing yet. */
  private Competence known(String id, Entry entry, Language language) {
    return base.findCompetence(id)
        .filter(competence -> competence.name().in(language).equals(entry.statement()))
        .orElse(new Competence(id, Text.NONE, true));
  }

  /** That of the base where the code or the words are the same, else a new one. */
  private String id(Entry entry, Domain domain, Map<String, Competence> taken) {
    var same =
        domain.competences().stream()
            .filter(competence ->
                competence.id().equals(entry.code())
                    || competence.name().fr().equals(entry.statement())
                    || competence.name().en().equals(entry.statement()))
            .map(Competence::id)
            .findFirst();
    var own = Optional.of(entry.code()).filter(code -> code.matches(domain.id() + "\\.c\\d{1,4}"));
    return same.or(() -> own).orElseGet(() -> next(domain, taken));
  }

  private String next(Domain domain, Map<String, Competence> taken) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> domain.id() + ".c" + i)
        .filter(id ->
            !onto.used().contains(id)
                && base.findCompetence(id).isEmpty()
                && !taken.containsKey(id))
        .findFirst()
        .orElseThrow();
  }

  private Draft draft() {
    var domains = new ArrayList<Domain>();
    for (var domain : base.domains()) {
      var competences = found.get(domain.id());
      if (competences == null) {
        remark("kept", domain.name().in(onto.fallback()));
      }
      domains.add(
          competences == null
              ? domain
              : new Domain(
                  domain.id(),
                  domain.name(),
                  domain.hours(),
                  domain.evidence(),
                  List.copyOf(competences.values())));
    }
    var framework = new Framework(base.version(), base.source(), domains, base.levels());
    return new Draft(base.version(), framework, List.copyOf(remarks), 0);
  }
}
