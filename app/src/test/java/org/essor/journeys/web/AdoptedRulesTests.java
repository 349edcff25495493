package org.essor.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.essor.journeys.Answers;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.journeys.internal.AnAdoptedEdition;
import org.essor.journeys.internal.Guide;
import org.essor.journeys.web.ResultPage.Compared;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.internal.PropertiesTranslations;
import org.junit.jupiter.api.Test;

/** What pages say of rules that are adopted, before and after their day. */
class AdoptedRulesTests {

  private static final String FROM = "2027-08-02";
  private static final Texts FRENCH = new PropertiesTranslations().in(Language.FR);

  private record OnADay(List<Edition> list) implements Editions {

    static OnADay before() {
      return new OnADay(AnAdoptedEdition.editions(FROM, LocalDate.parse("2027-08-01")));
    }

    static OnADay since() {
      return new OnADay(AnAdoptedEdition.editions(FROM, LocalDate.parse(FROM)));
    }

    @Override
    public Edition getInForce() {
      return list.getFirst();
    }

    @Override
    public Optional<Edition> find(String id) {
      return list.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Edition> find(String id, String fingerprint) {
      return find(id);
    }
  }

  private static ComparisonPage compare(Editions editions, String with) {
    var page = new ComparisonController(editions).show(Answers.none(), with, FRENCH);
    return (ComparisonPage) Objects.requireNonNull(page.getModel().get("page"));
  }

  @Test
  void aComparisonSaysFromWhichDayAdoptedRulesApply() {
    var page = compare(OnADay.before(), "");

    assertThat(page.title()).isEqualTo("Ce que changeront des règles adoptées");
    assertThat(page.warning()).contains("2 août 2027");
    assertThat(page.then()).isEqualTo("Proposition plus stricte");
  }

  @Test
  void fromThatDayOnItIsSaidToBeTheLawAndTheFormerRulesToBePast() {
    assertThat(compare(OnADay.since(), "stricter").title()).isEqualTo("Les règles en vigueur");
    assertThat(compare(OnADay.since(), "now").warning())
        .isEqualTo("Ces règles ne s’appliquent plus.");
  }

  @Test
  void aResultNamesTheDayOfAdoptedRules() {
    var editions = OnADay.before();
    var edition = editions.getInForce();
    var guide = new Guide(edition, edition.regulation().journeys().firstEntry().getValue());

    var page = new ResultPages(editions).of(guide, Project.of(Answers.none(), edition), FRENCH);

    assertThat(page.comparisons())
        .extracting(Compared::intro)
        .containsExactly("À partir du 2 août 2027\u202f:");
  }
}
