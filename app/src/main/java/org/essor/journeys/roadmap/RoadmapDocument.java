package org.essor.journeys.roadmap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.journeys.Reference;
import org.essor.journeys.RuleText;
import org.essor.journeys.Source;
import org.essor.platform.Paper;
import org.essor.platform.PaperSection;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/**
 * Writes result and roadmap as a tagged PDF (PDF/UA), for a visitor, or a whole project as it is
 * kept. Safe for concurrent use.
 */
@Component
public class RoadmapDocument {

  private final Paper paper;

  public RoadmapDocument(Paper paper) {
    this.paper = paper;
  }

  /**
   * A project that is kept.
   *
   * @param name its name
   * @param sections what is kept beside result and roadmap; they stand after these
   */
  public record Kept(String name, List<PaperSection> sections) {
    public Kept {
      sections = List.copyOf(sections);
    }
  }

  /** Returns the document in the language of the texts. */
  public byte[] write(ProjectPlan planned, Texts texts) {
    var heading = texts.get("roadmap.document.title");
    var answers = AnswersView.of(planned.project(), texts);
    return print(planned, new Told(heading, answers, List.of()), texts);
  }

  /** Returns the document of a whole project; its sections tell the answers, with who gave them. */
  public byte[] write(ProjectPlan planned, Kept kept, Texts texts) {
    var heading = texts.get("roadmap.document.kept", kept.name());
    var told = new Told(heading, new AnswersView(List.of()), kept.sections());
    return print(planned, told, texts);
  }

  private record Told(String heading, AnswersView answers, List<PaperSection> sections) {}

  private byte[] print(ProjectPlan planned, Told told, Texts texts) {
    var edition = planned.project().edition();
    var page =
        new DocumentPage(
            texts,
            told.heading(),
            texts.get("roadmap.document.made", texts.date(planned.today())),
            texts.get(
                "roadmap.edition", edition.title().in(texts.language()), edition.fingerprint()),
            told.answers(),
            DecisionsView.of(planned.project(), texts),
            DrawRoadmap.of(planned, texts),
            PaperChart.draw(DrawRoadmap.chart(planned, texts)),
            told.sections(),
            sources(planned, texts));
    return paper.print("journeys/document.jte", page);
  }

  private static List<String> sources(ProjectPlan planned, Texts texts) {
    var regulation = planned.project().edition().regulation();
    var ofRules =
        planned.project().overall().results().values().stream()
            .flatMap(
                result -> result.firing().stream().map(rule -> result.decision() + "/" + rule.id()))
            .flatMap(rule -> Optional.ofNullable(regulation.rules().get(rule)).stream())
            .map(RuleText::sources);
    var ofSteps = planned.plan().steps().stream().map(step -> planned.text(step).sources());
    return Stream.concat(ofRules, ofSteps)
        .flatMap(List::stream)
        .map(Reference::source)
        .distinct()
        .map(source -> line(source, texts))
        .toList();
  }

  private static String line(Source source, Texts texts) {
    var title = source.title().in(texts.language());
    var version =
        source.version().map(day -> ", " + texts.get("roadmap.document.version", date(day, texts)));
    var checked = texts.get("roadmap.document.checked", texts.date(source.checked()));
    var tag = SourceView.tag(source.evidence(), texts);
    var address = source.url().map(url -> ", " + url).orElse("");
    return "%s%s (%s, %s)%s".formatted(title, version.orElse(""), tag, checked, address);
  }

  private static String date(String version, Texts texts) {
    try {
      return texts.date(LocalDate.parse(version));
    } catch (DateTimeParseException _) {
      return version;
    }
  }
}
