package org.essor.certification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essor.certification.Accommodations;
import org.essor.certification.Sitting;
import org.essor.certification.internal.Instruments;
import org.essor.certification.internal.Tests;
import org.essor.certification.web.SittingEndPage.Kind;
import org.essor.certification.web.SittingPage.Left;
import org.essor.certification.web.SittingPage.Where;
import org.essor.platform.Texts;
import org.essor.skills.question.AnswerForm;
import org.essor.skills.question.ShownItem;
import org.springframework.stereotype.Component;

/** Makes the pages of a sitting. Asks no database. */
@Component
class SittingPages {

  private final Tests tests;
  private final Instruments instruments;

  SittingPages(Tests tests, Instruments instruments) {
    this.tests = tests;
    this.instruments = instruments;
  }

  /** What was sent before and what is wrong with it. */
  record Sent(AnswerForm form, Map<String, String> errors, String notice) {
    static final Sent NOTHING = new Sent(AnswerForm.EMPTY, Map.of(), "");

    static Sent saying(String notice) {
      return new Sent(AnswerForm.EMPTY, Map.of(), notice);
    }
  }

  /** An item as the candidate sees it. */
  ShownItem shown(Sitting sitting, String item) {
    var terms = sitting.terms();
    return ShownItem.of(instruments.bank(terms.bank()), item, terms.seed());
  }

  SittingPage question(Sitting sitting, Sent sent, Texts texts) {
    var item = ((Sitting.State.Begun) sitting.state()).item();
    return new SittingPage(
        where(sitting, texts),
        left(sitting, texts),
        shown(sitting, item).view(sent.form(), sent.errors(), texts),
        sent.notice());
  }

  private static Where where(Sitting sitting, Texts texts) {
    var address = SittingController.address(sitting);
    return new Where(
        address + "/questions/" + (sitting.position() + 1),
        address,
        sitting.answers().size(),
        sitting.terms().all(),
        granted(sitting, texts));
  }

  private static List<String> granted(Sitting sitting, Texts texts) {
    var lines = new ArrayList<String>();
    var granted = sitting.terms().accommodations();
    if (granted.timePercent() > Accommodations.USUAL_TIME) {
      lines.add(
          texts.get(
              "certification.granted.time", granted.timePercent() - Accommodations.USUAL_TIME));
    }
    if (granted.accessibleOnly()) {
      lines.add(texts.get("certification.granted.accessible"));
    }
    return lines;
  }

  private Left left(Sitting sitting, Texts texts) {
    var left = Standing.left(sitting, tests.now());
    var moments = new Moments(texts);
    return new Left(left.toSeconds(), moments.length(left), moments.hour(sitting.deadline()));
  }

  SittingEndPage end(Sitting sitting, Kind kind, Texts texts) {
    var left = Standing.left(sitting, tests.now());
    return new SittingEndPage(
        kind,
        SittingController.address(sitting),
        OwnController.HOME,
        sitting.answers().size(),
        sitting.terms().all(),
        sitting.isBegun() ? new Moments(texts).length(left) : "",
        0);
  }
}
