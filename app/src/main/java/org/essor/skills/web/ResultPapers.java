package org.essor.skills.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.essor.platform.Paper;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Prints a result as a tagged PDF. */
@Component
class ResultPapers {

  private final Paper paper;

  ResultPapers(Paper paper) {
    this.paper = paper;
  }

  byte[] print(ResultPage page, Texts texts) {
    var drawing = new RadarPicture(page.chart()).markup();
    return paper.print(
        "skills/paper.jte",
        new ResultPaper(texts, page, drawing, profile(page, texts), sections(page, texts)));
  }

  private static PaperSection profile(ResultPage page, Texts texts) {
    var heads =
        List.of(
            texts.get("skills.domain"),
            texts.get("skills.result.level"),
            texts.get("skills.result.nine"),
            texts.get("skills.result.chances"),
            texts.get("skills.result.measure.column"));
    var rows =
        page.domains().stream()
            .map(row ->
                List.of(
                    row.name() + " (" + row.asked() + ")",
                    texts.get("skills.result.chance", row.level(), row.chance()),
                    row.range(),
                    row.chances(),
                    row.measure()))
            .toList();
    return new PaperSection(
        texts.get("skills.result.profile"),
        texts.get("skills.result.profile.how"),
        List.of(new PaperTable(texts.get("skills.result.profile.caption"), heads, rows)));
  }

  private static List<PaperSection> sections(ResultPage page, Texts texts) {
    var sections = new ArrayList<PaperSection>();
    sections.add(learn(page, texts));
    if (!page.lessons().isEmpty()) {
      sections.add(training(page, texts));
    }
    page.group().ifPresent(group -> sections.add(group(group, texts)));
    return sections;
  }

  private static PaperSection learn(ResultPage page, Texts texts) {
    var title = texts.get("skills.result.learn");
    if (page.learn().isEmpty()) {
      return new PaperSection(title, texts.get("skills.result.learn.none"), List.of());
    }
    var heads = List.of(texts.get("skills.paper.competence"), texts.get("skills.paper.read"));
    var rows =
        page.learn().stream()
            .map(gap ->
                List.of(
                    gap.name() + " (" + gap.domain() + ", " + gap.missed() + ")",
                    gap.sources().stream()
                        .map(source -> source.title() + " (" + source.evidence() + ")")
                        .collect(Collectors.joining(" · "))))
            .toList();
    return new PaperSection(
        title,
        texts.get("skills.result.learn.lead"),
        List.of(new PaperTable(texts.get("skills.paper.learn"), heads, rows)));
  }

  private static PaperSection training(ResultPage page, Texts texts) {
    var heads =
        List.of(
            texts.get("skills.training.offer"),
            texts.get("skills.domain"),
            texts.get("skills.paper.offered"));
    var rows =
        page.lessons().stream()
            .flatMap(lesson ->
                lesson.offers().stream()
                    .map(offer -> List.of(offer.name(), lesson.domain(), offer.about())))
            .toList();
    return new PaperSection(
        texts.get("skills.result.training"),
        texts.get("skills.result.training.lead"),
        List.of(new PaperTable(texts.get("skills.training.caption"), heads, rows)));
  }

  private static PaperSection group(ResultPage.Group group, Texts texts) {
    var heads =
        List.of(
            texts.get("skills.domain"),
            texts.get("skills.result.group.own"),
            texts.get("skills.result.group.middle"),
            texts.get("skills.result.group.compared"));
    var rows =
        group.rows().stream()
            .map(row -> List.of(row.name(), row.own(), row.middle(), row.compared()))
            .toList();
    return new PaperSection(
        texts.get("skills.result.group"),
        texts.get("skills.result.group.lead", group.people()),
        List.of(new PaperTable(texts.get("skills.result.group.caption"), heads, rows)));
  }
}
