package org.essor.experts.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.calls.Call;
import org.essor.calls.Territory;
import org.essor.experts.ExpertKind;
import org.essor.experts.Obstacle;
import org.essor.experts.ProposedPair;
import org.essor.kernel.PersonId;
import org.essor.platform.Texts;

/** Says pairs and obstacles with the names of experts and applications that the reader may see. */
record Named(
    Call call,
    Map<ApplicationId, Submission> submissions,
    Map<PersonId, Person> people,
    Texts texts) {

  private static final int SHOWN_DECIMALS = 3;
  private static final int MOST_NAMES = 8;

  String expert(PersonId id) {
    var person = people.get(id);
    return person == null ? texts.get("experts.somebody") : person.displayName();
  }

  String number(ApplicationId id) {
    var submission = submissions.get(id);
    return submission == null ? "" : submission.number();
  }

  String title(ApplicationId id) {
    var submission = submissions.get(id);
    return submission == null ? "" : submission.title();
  }

  /** Three decimals are shown; all are kept and counted. */
  String affinity(BigDecimal value) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMinimumFractionDigits(SHOWN_DECIMALS);
    format.setMaximumFractionDigits(SHOWN_DECIMALS);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** Applications with those who judge them, by number; what the reader may not see is left out. */
  List<AssignmentPage.Row> rows(List<ProposedPair> pairs) {
    var byApplication = new LinkedHashMap<ApplicationId, List<ProposedPair>>();
    pairs.stream()
        .filter(each -> submissions.containsKey(each.application()))
        .forEach(each ->
            byApplication.computeIfAbsent(each.application(), _ -> new ArrayList<>()).add(each));
    return byApplication.entrySet().stream()
        .map(each -> row(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(AssignmentPage.Row::number))
        .toList();
  }

  AssignmentPage.Row row(ApplicationId application, List<ProposedPair> pairs) {
    return new AssignmentPage.Row(
        number(application),
        title(application),
        pairs.stream()
            .map(each ->
                new AssignmentPage.Expert(
                    expert(each.expert()),
                    each.affinity().signum() == 0 ? "" : affinity(each.affinity()),
                    Operators.address(call, "/affectation/affinite/")
                        + application
                        + "/"
                        + each.expert()))
            .sorted(Comparator.comparing(AssignmentPage.Expert::name))
            .toList());
  }

  List<ReplacementPage.Move> moves(List<ProposedPair> pairs) {
    return pairs.stream()
        .map(each ->
            new ReplacementPage.Move(
                number(each.application()), title(each.application()), expert(each.expert())))
        .sorted(Comparator.comparing(ReplacementPage.Move::number))
        .toList();
  }

  List<String> sentences(List<Obstacle> obstacles) {
    return obstacles.stream().map(this::sentence).toList();
  }

  private String sentence(Obstacle obstacle) {
    return texts.get(
        "experts.obstacle." + obstacle.kind(),
        list(obstacle.experts().stream().map(this::expert)),
        list(obstacle.applications().stream().map(this::number)),
        list(obstacle.groups().stream().map(this::group)),
        obstacle.first(),
        obstacle.second(),
        Math.max(obstacle.experts().size(), obstacle.applications().size()));
  }

  /** The condition of diversity that a group of experts comes from. */
  private String group(String name) {
    return Stream.of(ExpertKind.values())
        .filter(kind -> kind.name().equals(name))
        .map(kind -> texts.get("experts.group.kind", Pages.word(kind, texts)))
        .findFirst()
        .or(() ->
            Stream.of(Territory.values())
                .filter(territory -> territory.name().equals(name))
                .map(territory -> texts.get("experts.group.region", Pages.word(territory, texts)))
                .findFirst())
        .orElseGet(() -> texts.get("experts.group.organisation", name));
  }

  private String list(Stream<String> names) {
    var all = names.sorted().toList();
    var shown = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return all.size() <= MOST_NAMES
        ? shown
        : texts.get("experts.and-more", shown, all.size() - MOST_NAMES);
  }
}
