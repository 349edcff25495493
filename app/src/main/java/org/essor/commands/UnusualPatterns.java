package org.essor.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.psychometrics.Answers;
import org.essor.psychometrics.Estimator;
import org.essor.psychometrics.ItemBank;
import org.essor.psychometrics.ItemModel;
import org.essor.psychometrics.WarmLikelihood;
import org.essor.psychometrics.calibration.CalibratedItem;
import org.essor.psychometrics.calibration.Calibration;
import org.essor.psychometrics.calibration.PersonFit;
import org.essor.psychometrics.calibration.PersonFit.Method;
import org.essor.psychometrics.calibration.Responses;

/**
 * How many persons answer otherwise than the items let expect: l_z* at the weighted likelihood
 * estimate, and the patterns where it is lowest. Patterns whose estimate lies at an end of the
 * scale are left out.
 */
final class UnusualPatterns {

  private static final double FIVE_PER_CENT = -1.645;
  private static final int SHOWN = 10;
  private static final double END = 3.999;

  private final List<CalibratedItem> items;
  private final Responses responses;
  private final ItemBank bank;
  private final Estimator estimator = new WarmLikelihood();

  UnusualPatterns(Calibration calibration) {
    items = calibration.items();
    responses = calibration.responses();
    bank = ItemBank.of(items.stream().map(item -> (ItemModel) item.model()).toList());
  }

  private record Row(String pattern, double persons, double theta, double fit) {

    Map<String, Object> json() {
      var json = new LinkedHashMap<String, Object>();
      json.put("pattern", pattern);
      json.put("freq", Math.round(persons));
      json.put("theta", theta);
      json.put("lzStar", fit);
      return json;
    }
  }

  Map<String, Object> json() {
    var rows =
        IntStream.range(0, responses.size())
            .mapToObj(this::row)
            .filter(row -> Math.abs(row.theta()) < END && Double.isFinite(row.fit()))
            .toList();
    double all = rows.stream().mapToDouble(Row::persons).sum();
    double low =
        rows.stream().filter(row -> row.fit() < FIVE_PER_CENT).mapToDouble(Row::persons).sum();
    var json = new LinkedHashMap<String, Object>();
    json.put("method", "wle");
    json.put("persons", Math.round(all));
    json.put("shareBelow1.645", all == 0 ? 0 : low / all);
    json.put("lowest", lowest(rows));
    return json;
  }

  private static List<Map<String, Object>> lowest(List<Row> rows) {
    return rows.stream()
        .sorted(Comparator.comparingDouble(Row::fit))
        .limit(SHOWN)
        .map(Row::json)
        .toList();
  }

  private Row row(int pattern) {
    var answers = Answers.none(bank);
    var fitted = new ArrayList<PersonFit.Answer>();
    for (int item = 0; item < items.size(); item++) {
      byte answer = responses.answer(pattern, item);
      if (answer != Responses.MISSING) {
        answers = answers.with(item, answer);
        fitted.add(new PersonFit.Answer(items.get(item).model(), answer == Responses.RIGHT));
      }
    }
    double theta = estimator.estimate(answers).theta();
    double fit = PersonFit.of(fitted, theta, Method.WLE).corrected();
    return new Row(text(pattern), responses.count(pattern), theta, fit);
  }

  private String text(int pattern) {
    return IntStream.range(0, items.size())
        .mapToObj(item -> String.valueOf("01.".charAt(responses.answer(pattern, item))))
        .collect(Collectors.joining());
  }
}
