package org.essor.skills.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.essor.journeys.Text;
import org.essor.library.LiveSource;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Offer;
import org.essor.skills.Skills;
import org.essor.skills.Training;
import org.springframework.stereotype.Component;

/** Training offers as the search of the library finds them, by their domains too. */
@Component
class TrainingInSearch implements LiveSource {

  private final Training training;
  private final Skills skills;
  private final Translations translations;

  TrainingInSearch(Training training, Skills skills, Translations translations) {
    this.training = training;
    this.skills = skills;
    this.translations = translations;
  }

  @Override
  public Text title() {
    return text("skills.training.title");
  }

  private Text text(String key) {
    return new Text(translations.in(Language.FR).get(key), translations.in(Language.EN).get(key));
  }

  @Override
  public List<LiveItem> list() {
    var framework = skills.getBank().framework();
    return training.list().stream().map(offer -> item(offer, framework)).toList();
  }

  private LiveItem item(Offer offer, Framework framework) {
    return new LiveItem(
        offer.address(),
        offer.name(),
        offer.audience(),
        Stream.concat(
                Stream.of(offer.provider()),
                Stream.concat(domains(offer, framework), offer.curricula().stream()))
            .toList(),
        text("skills.training.kind." + offer.kind().name().toLowerCase(Locale.ROOT)),
        false);
  }

  private static Stream<Text> domains(Offer offer, Framework framework) {
    return framework.domains().stream()
        .filter(domain -> offer.domains().contains(domain.id()))
        .map(Domain::name);
  }
}
