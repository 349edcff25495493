package org.essor.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.Applicant;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.Submission;
import org.essor.calls.CallId;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;

/** Grids, reviews and submissions for tests. */
public final class AReview {

  public static final CallId CALL = CallId.next();

  private AReview() {}

  /** Two criteria, weights 60 and 40, marks from 0 to 5 by halves; "impact" needs 2 on average. */
  public static Grid grid() {
    return grid(CALL);
  }

  public static Grid grid(CallId call) {
    return new Grid(
        call,
        Scale.USUAL,
        List.of(
            criterion("impact", 60, Optional.of(BigDecimal.TWO)),
            criterion("equipe", 40, Optional.empty())),
        Optional.of(new BigDecimal("0.5")),
        Optional.of(BigDecimal.valueOf(5)),
        Grid.USUAL_APPEAL,
        false);
  }

  private static Criterion criterion(String id, int weight, Optional<BigDecimal> minimum) {
    return new Criterion(id, new Text(id, id), Text.NONE, weight, minimum);
  }

  /** A form with both marks as they are typed, and an opinion. */
  public static ReviewForm form(String impact, String team) {
    return new ReviewForm(grid(), entries(impact, team));
  }

  public static Map<String, String> entries(String impact, String team) {
    var entries = new HashMap<String, String>();
    entries.put("mark.impact", impact);
    entries.put("mark.equipe", team);
    entries.put("opinion", "Un avis.");
    return entries;
  }

  public static Submission submission(int number, long euros) {
    return submission(number, euros, "theme", "75001");
  }

  /** Of an organisation of its own, under review. */
  public static Submission submission(int number, long euros, String theme, String postcode) {
    return new Submission(
        new ApplicationId(new UUID(0, number)),
        CALL,
        1,
        Optional.empty(),
        "D-2026-%06d".formatted(number),
        "Projet " + number,
        new ApplicationState.UnderReview(),
        List.of(
            new Applicant(0, "Organisation " + number, Optional.empty(), Optional.of(postcode))),
        Optional.of(Euros.of(euros)),
        Map.of("theme", theme),
        Instant.parse("2026-09-01T10:00:00Z"),
        List.of());
  }

  public static PersonId expert(int number) {
    return new PersonId(new UUID(1, number));
  }

  public static GivenReview given(Submission submission, int expert, String mark) {
    return new GivenReview(submission.id(), expert(expert), form(mark, mark));
  }
}
