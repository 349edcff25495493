package org.essor.certification.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.certification.Accommodations;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.Answered;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings.Focus;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.integrity.AnswerFit;
import org.essor.psychometrics.integrity.AnswerFit.Given;
import org.essor.psychometrics.integrity.FamilyWise;
import org.essor.psychometrics.integrity.LikeliestAbility;
import org.essor.psychometrics.integrity.RapidGuessing;
import org.essor.psychometrics.integrity.ResponseTimes;
import org.essor.psychometrics.integrity.ResponseTimes.Timed;
import org.essor.psychometrics.integrity.Similarity;
import org.essor.psychometrics.integrity.Similarity.Shared;

/**
 * The signals of a session: each kind alarms by chance in at most one session of honest candidates
 * in twenty. Times of those with extra time are left out.
 */
record Signals(DomainBank bank, List<Sat> sittings) {

  private static final double ALARM = 0.05;

  /** Pairs of wrong answers that are taken to be alike beside those seen: prudence. */
  private static final int CAUTION = 10;

  private static final int FEWEST_CANDIDATES = 10;
  private static final int FEWEST_ANSWERS = 10;
  private static final double FAR = -3;
  private static final double RAPID_SHARE = 0.1;

  /** The shortest time that is told apart, in seconds. */
  private static final double INSTANT = 0.1;

  /**
   * A sitting that ended.
   *
   * @param thetas as estimated, one a domain
   */
  record Sat(Sitting sitting, List<Double> thetas, List<Focus> focus) {

    SittingId id() {
      return sitting.id();
    }

    /** Its answers but those to items that never count. */
    List<Answered> answers() {
      return sitting.answers().stream()
          .filter(answer -> !sitting.terms().pretested().contains(answer.item()))
          .toList();
    }
  }

  Map<SittingId, List<Signal>> all() {
    var signals = new LinkedHashMap<SittingId, List<Signal>>();
    sittings.forEach(sat -> signals.put(sat.id(), new ArrayList<>()));
    alike(signals);
    fit(signals);
    times(signals);
    sittings.forEach(sat -> away(sat.focus()).ifPresent(each -> of(signals, sat).add(each)));
    return signals;
  }

  private static List<Signal> of(Map<SittingId, List<Signal>> signals, Sat sat) {
    return Objects.requireNonNull(signals.get(sat.id()));
  }

  private Logistic model(Answered answer) {
    return bank.item(answer.item()).model();
  }

  /** How often someone of the likeliest abilities of a candidate answers an item right. */
  private double right(List<Double> thetas, Answered answer) {
    var item = bank.item(answer.item());
    return item.model().probability(1, thetas.get(item.domain()));
  }

  private List<Given> given(Sat sat) {
    return sat.answers().stream()
        .map(answer -> new Given(bank.item(answer.item()).domain(), model(answer), answer.right()))
        .toList();
  }

  /** A candidate with the abilities under which his answers are most likely. */
  private record Likely(Sat sat, List<Double> thetas) {}

  private record Pair(Sat one, Sat other, Similarity similarity) {}

  private void alike(Map<SittingId, List<Signal>> signals) {
    var same = sameWrong();
    var pairs = new ArrayList<Pair>();
    var likely =
        sittings.stream()
            .map(sat -> new Likely(sat, LikeliestAbility.of(given(sat), bank.domains())))
            .toList();
    for (int i = 0; i < likely.size(); i++) {
      for (int j = i + 1; j < likely.size(); j++) {
        pairs.add(pair(likely.get(i), likely.get(j), same));
      }
    }
    var adjusted =
        FamilyWise.adjusted(pairs.stream().map(pair -> pair.similarity().chance()).toList());
    for (int i = 0; i < pairs.size(); i++) {
      var pair = pairs.get(i);
      if (adjusted.get(i) <= ALARM) {
        of(signals, pair.one()).add(alike(pair.other(), pair.similarity(), adjusted.get(i)));
        of(signals, pair.other()).add(alike(pair.one(), pair.similarity(), adjusted.get(i)));
      }
    }
  }

  private static Signal alike(Sat other, Similarity similarity, double chance) {
    return new Signal.Alike(
        other.id(), similarity.shared(), similarity.matches(), similarity.expected(), chance);
  }

  private Pair pair(Likely one, Likely other, Map<String, Double> same) {
    var theirs =
        other.sat().answers().stream()
            .collect(Collectors.toMap(Answered::item, Function.identity()));
    var shared = new ArrayList<Shared>();
    for (var mine : one.sat().answers()) {
      Optional.ofNullable(theirs.get(mine.item()))
          .ifPresent(answer ->
              shared.add(
                  new Shared(
                      right(one.thetas(), mine),
                      right(other.thetas(), answer),
                      same.getOrDefault(mine.item(), 1.0),
                      mine.given().equals(answer.given()))));
    }
    return new Pair(one.sat(), other.sat(), Similarity.of(shared));
  }

  /** How often two wrong answers to an item are the same, as seen in this session. */
  private Map<String, Double> sameWrong() {
    var counts = new HashMap<String, Map<List<String>, Integer>>();
    answers()
        .filter(answer -> !answer.right())
        .forEach(answer ->
            counts
                .computeIfAbsent(answer.item(), _ -> new HashMap<>())
                .merge(answer.given(), 1, Integer::sum));
    var same = new HashMap<String, Double>();
    counts.forEach((item, wrong) ->
        same.put(item, Similarity.sameWrong(List.copyOf(wrong.values()), CAUTION)));
    return same;
  }

  private Stream<Answered> answers() {
    return sittings.stream().map(Sat::answers).flatMap(Collection::stream);
  }

  private void fit(Map<SittingId, List<Signal>> signals) {
    var answered = sittings.stream().filter(sat -> !sat.answers().isEmpty()).toList();
    var adjusted = FamilyWise.adjusted(answered.stream().map(sat -> fit(sat).chance()).toList());
    for (int i = 0; i < answered.size(); i++) {
      if (adjusted.get(i) <= ALARM) {
        of(signals, answered.get(i)).add(new Signal.Fit(adjusted.get(i)));
      }
    }
  }

  private AnswerFit fit(Sat sat) {
    return AnswerFit.of(given(sat), sat.thetas());
  }

  private void times(Map<SittingId, List<Signal>> signals) {
    var timed = sittings.stream().filter(Signals::isTimed).toList();
    if (timed.size() < FEWEST_CANDIDATES) {
      return;
    }
    var all = timed.stream().flatMap(sat -> times(sat).stream()).toList();
    var fitted = ResponseTimes.fit(all);
    var rapid = RapidGuessing.from(all);
    var paces = timed.stream().map(sat -> fitted.find("" + sat.id()).orElseThrow()).toList();
    var adjusted = FamilyWise.adjusted(paces.stream().map(ResponseTimes.Pace::chance).toList());
    for (int i = 0; i < timed.size(); i++) {
      if (adjusted.get(i) <= ALARM) {
        of(signals, timed.get(i)).add(new Signal.Times(fast(paces.get(i)), adjusted.get(i)));
      }
      var own = times(timed.get(i));
      int count = rapid.count(own);
      if (count > RAPID_SHARE * own.size()) {
        of(signals, timed.get(i)).add(new Signal.Rapid(count, own.size()));
      }
    }
  }

  private static boolean isTimed(Sat sat) {
    return sat.sitting().terms().accommodations().timePercent() == Accommodations.USUAL_TIME
        && sat.answers().size() >= FEWEST_ANSWERS;
  }

  private static int fast(ResponseTimes.Pace pace) {
    return (int) pace.residuals().values().stream().filter(each -> each < FAR).count();
  }

  private static List<Timed> times(Sat sat) {
    return sat.answers().stream()
        .map(answer -> new Timed("" + sat.id(), answer.item(), seconds(answer.time())))
        .toList();
  }

  private static double seconds(Duration time) {
    return Math.max(INSTANT, time.toMillis() / 1000.0);
  }

  /** How often the window was left, and for how long in all. */
  private static Optional<Signal> away(List<Focus> focus) {
    int times = (int) focus.stream().filter(Focus::left).count();
    long seconds = 0;
    for (int i = 1; i < focus.size(); i++) {
      if (focus.get(i - 1).left() && !focus.get(i).left()) {
        seconds += Duration.between(focus.get(i - 1).at(), focus.get(i).at()).toSeconds();
      }
    }
    return times == 0 ? Optional.empty() : Optional.of(new Signal.Away(times, seconds));
  }
}
