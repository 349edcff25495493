package org.essor.certification.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.essor.certification.Accommodations;
import org.essor.certification.Candidate;
import org.essor.certification.Sitting;
import org.essor.certification.internal.Supervision.Watched;
import org.essor.certification.web.SessionPage.Stage;
import org.essor.platform.Texts;
import org.essor.skills.Framework;

/**
 * Where a candidate stands, in words.
 *
 * @param text never told by the colour alone
 * @param kind the colour that goes with it
 */
public record Standing(String text, String kind) {

  Stage stage() {
    return switch (kind) {
      case "warning" -> Stage.ASKING;
      case "" -> Stage.EXPECTED;
      case "success" -> Stage.ENDED;
      default -> Stage.SITTING;
    };
  }

  static Standing of(Watched watched, Texts texts) {
    return watched
        .sitting()
        .map(sitting -> of(sitting, texts))
        .orElseGet(() -> before(watched.candidate(), texts));
  }

  private static Standing before(Candidate candidate, Texts texts) {
    if (candidate.mayBegin()) {
      return new Standing(texts.get("certification.where.ready"), "info");
    }
    if (candidate.isAdmitted()) {
      return new Standing(texts.get("certification.where.admitted"), "info");
    }
    return candidate.arrivedAt().isPresent()
        ? new Standing(texts.get("certification.where.arrived"), "warning")
        : new Standing(texts.get("certification.where.registered"), "");
  }

  private static Standing of(Sitting sitting, Texts texts) {
    return switch (sitting.state()) {
      case Sitting.State.Begun _ ->
          new Standing(
              texts.get("certification.where.begun", sitting.position(), sitting.terms().all()),
              "info");
      case Sitting.State.Ended ended ->
          new Standing(texts.get("certification.where." + ended.how()), "success");
      case Sitting.State.Expired _ ->
          new Standing(texts.get("certification.where.expired"), "success");
    };
  }

  /** What is left of the time of a sitting. */
  static Duration left(Sitting sitting, Instant now) {
    var left = Duration.between(now, sitting.deadline());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** What is granted to a candidate, one line each. */
  static List<String> granted(Candidate candidate, Framework framework, Texts texts) {
    var lines = new ArrayList<String>();
    var granted = candidate.accommodations();
    if (granted.timePercent() > Accommodations.USUAL_TIME) {
      lines.add(
          texts.get(
              "certification.granted.time", granted.timePercent() - Accommodations.USUAL_TIME));
    }
    if (granted.accessibleOnly()) {
      lines.add(texts.get("certification.granted.accessible"));
    }
    framework.domains().stream()
        .filter(domain -> candidate.domains().contains(domain.id()))
        .forEach(domain ->
            lines.add(
                texts.get("certification.granted.domain", domain.name().in(texts.language()))));
    return lines;
  }
}
