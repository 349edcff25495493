package org.essor.experts.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.ExpertKind;
import org.essor.experts.Objective;
import org.essor.experts.Profile;
import org.essor.platform.Choice;
import org.essor.platform.Texts;

/** The options of an assignment as a form. */
final class OptionsForm {

  private static final String ORGANISATION = "organisation";
  private static final String REGION = "region";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private OptionsForm() {}

  static Typed of(AssignmentOptions options) {
    return Typed.nothing()
        .with("reviewers", "" + options.reviewers())
        .with("leastLoad", "" + options.leastLoad())
        .with("mostLoad", "" + options.mostLoad())
        .with("objective", options.objective().name())
        .with("cap", options.cap().multiply(HUNDRED).stripTrailingZeros().toPlainString())
        .with("seed", options.seed())
        .withAll(
            "conditions",
            Stream.of(
                    options.oneOfOrganisation() ? ORGANISATION : "",
                    options.oneOfRegion() ? REGION : "")
                .filter(each -> !each.isEmpty())
                .toList())
        .with("atLeastOne", options.atLeastOne().map(Enum::name).orElse(""));
  }

  static AssignmentPage.Options choices(Typed typed, Texts texts) {
    return new AssignmentPage.Options(
        Stream.of(Objective.values())
            .map(each ->
                new Choice(
                    each.name(),
                    texts.get("experts.objective." + each),
                    texts.get("experts.objective." + each + ".about"),
                    typed.get("objective").equals(each.name())))
            .toList(),
        Stream.of(ORGANISATION, REGION)
            .map(each ->
                new Choice(
                    each,
                    texts.get("experts.condition." + each),
                    "",
                    typed.all("conditions").contains(each)))
            .toList(),
        Pages.choicesOrNone(ExpertKind.values(), typed.all("atLeastOne"), texts));
  }

  /** Reads the options; where it cannot, the errors of what was typed say why. */
  static Optional<AssignmentOptions> read(Typed typed, Texts texts) {
    int reviewers = typed.number("reviewers", 1, AssignmentOptions.MOST_REVIEWERS, texts);
    int most = typed.number("mostLoad", 1, Profile.LARGEST_LOAD, texts);
    int least = typed.number("leastLoad", 0, most, texts);
    var objective = typed.constant("objective", Objective.class);
    if (objective.isEmpty()) {
      typed.fail("objective", texts.get("experts.error.choose"));
    }
    boolean isDrawn = objective.equals(Optional.of(Objective.RANDOM));
    var cap = isDrawn ? cap(typed, texts) : BigDecimal.ONE;
    var seed = isDrawn ? typed.required("seed", AssignmentOptions.LONGEST_SEED, texts) : "";
    return typed.isRight()
        ? Optional.of(
            new AssignmentOptions(
                reviewers,
                least,
                most,
                objective.orElse(Objective.TOTAL),
                cap,
                seed,
                typed.all("conditions").contains(ORGANISATION),
                typed.all("conditions").contains(REGION),
                typed.constant("atLeastOne", ExpertKind.class)))
        : Optional.empty();
  }

  /** A percentage over 0, at most 100, with at most two decimals. */
  private static BigDecimal cap(Typed typed, Texts texts) {
    var text = typed.get("cap").replace(',', '.').replaceAll("[\\s\\u00a0\\u202f%]", "");
    if (text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
      var cap = new BigDecimal(text).divide(HUNDRED);
      if (cap.signum() > 0 && cap.compareTo(BigDecimal.ONE) <= 0) {
        return cap;
      }
    }
    typed.fail("cap", texts.get("experts.error.cap"));
    return BigDecimal.ONE;
  }

  /** What was chosen, in words. */
  static List<String> words(AssignmentOptions options, Texts texts) {
    var drawn = options.objective() == Objective.RANDOM;
    return Stream.of(
            texts.get("experts.objective." + options.objective()),
            texts.get(
                "experts.run.loads", options.reviewers(), options.leastLoad(), options.mostLoad()),
            drawn
                ? texts.get(
                    "experts.run.draw",
                    options.cap().multiply(HUNDRED).stripTrailingZeros().toPlainString(),
                    options.seed())
                : "",
            options.oneOfOrganisation() ? texts.get("experts.condition.organisation") : "",
            options.oneOfRegion() ? texts.get("experts.condition.region") : "",
            options
                .atLeastOne()
                .map(kind -> texts.get("experts.run.at-least-one", Pages.word(kind, texts)))
                .orElse(""))
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
