package org.essor.library.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.kernel.PersonId;
import org.essor.library.internal.Report.Answer;
import org.springframework.stereotype.Component;

/**
 * What the library holds of a person: the reports that he sent, and the answers that he gave as an
 * editor. What they say of an entry stays, without him.
 */
@Component
class ReportsOfAPerson implements PersonalData {

  private final Reports reports;

  ReportsOfAPerson(Reports reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return "library";
  }

  @Override
  public Object export(PersonId person) {
    return Map.of(
        "reports", reports.listSentBy(person).stream().map(ReportsOfAPerson::report).toList(),
        "answers",
            reports.listAnsweredBy(person).stream().map(ReportsOfAPerson::answered).toList());
  }

  private static Map<String, Object> report(Report report) {
    var said = about(report);
    said.put("reason", report.reason().name());
    said.put("words", report.words());
    report.email().ifPresent(email -> said.put("email", email));
    said.put("sentAt", report.sentAt().toString());
    said.put("followedAt", Reports.FOLLOW + report.secret());
    report.answer().ifPresent(answer -> put(said, answer));
    return said;
  }

  private static Map<String, Object> answered(Report report) {
    var said = about(report);
    report.answer().ifPresent(answer -> put(said, answer));
    return said;
  }

  private static Map<String, Object> about(Report report) {
    var said = new LinkedHashMap<String, Object>();
    said.put("number", report.number());
    said.put("entry", report.address().toString());
    return said;
  }

  private static void put(Map<String, Object> said, Answer answer) {
    said.put("outcome", answer.outcome().name());
    said.put("answer", answer.text());
    said.put("answeredAt", answer.answeredAt().toString());
  }

  @Override
  public void erase(PersonId person) {
    reports.forget(person);
  }
}
