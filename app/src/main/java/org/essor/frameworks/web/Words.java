package org.essor.frameworks.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.frameworks.Difference;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.FrameworkVersion.Edit;
import org.essor.frameworks.web.DifferencePage.Change;
import org.essor.frameworks.web.DifferencePage.Line;
import org.essor.frameworks.web.VersionsPage.Row;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;

/** Says versions in the reader's language. */
record Words(Texts texts) {

  static final String PATH = "/competences/referentiels";

  String in(Text text) {
    return text.inOrOther(texts.language());
  }

  String evidence(Evidence evidence) {
    return texts.get("journeys.evidence." + evidence.name().toLowerCase(Locale.ROOT));
  }

  static String kind(Evidence evidence) {
    return switch (evidence) {
      case PRIMARY -> "success";
      case SECONDARY -> "info";
      case MEMORY -> "warning";
    };
  }

  /** A version in the list of all, which says what came before it. */
  Row row(FrameworkVersion version, List<FrameworkVersion> all, String inForce) {
    int at = all.stream().map(FrameworkVersion::name).toList().indexOf(version.name());
    var before =
        at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.<FrameworkVersion>empty();
    return new Row(
        version.name(),
        PATH + "/" + version.name(),
        texts.date(version.publishedAt().atZone(Paris.ZONE).toLocalDate()),
        version.edit().map(Edit::reason).orElse(""),
        version.name().equals(inForce),
        count(version.framework()),
        before
            .map(earlier -> PATH + "/" + version.name() + "/differences/" + earlier.name())
            .orElse(""));
  }

  private static int count(Framework framework) {
    return framework.domains().stream().mapToInt(domain -> domain.competences().size()).sum();
  }

  Change change(Difference difference) {
    var kind =
        difference.before().isEmpty()
            ? "added"
            : difference.after().isEmpty() ? "removed" : "changed";
    return new Change(
        difference.after().or(difference::before).map(Competence::id).orElseThrow(),
        in(difference.domain().name()),
        kind,
        lines(difference.before()),
        lines(difference.after()));
  }

  /** Both languages, and whose words they are. */
  private List<Line> lines(Optional<Competence> competence) {
    return competence.stream()
        .flatMap(said ->
            Stream.of(
                new Line("fr", said.name().fr()),
                new Line("en", said.name().en()),
                new Line(
                    texts.language().code(),
                    texts.get(said.own() ? "frameworks.own" : "frameworks.official"))))
        .filter(line -> !line.text().isEmpty())
        .toList();
  }
}
