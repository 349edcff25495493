package org.essor.experts.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.affinity.AffinityModel;
import org.essor.affinity.Project;
import org.essor.affinity.Reviewer;
import org.essor.affinity.Shares;
import org.essor.affinity.TextReader;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.calls.CallId;
import org.essor.experts.Profile;
import org.essor.experts.ReviewAssignment;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;

/** How well experts can judge applications: from their profiles, and what they judged before. */
@Component
class Affinities {

  /** So many contents are in memory at once. */
  private static final int BATCH = 100;

  private final Submissions submissions;
  private final AssignmentRows assignments;
  private final Stems stems;

  Affinities(Submissions submissions, AssignmentRows assignments, Stems stems) {
    this.submissions = submissions;
    this.assignments = assignments;
    this.stems = stems;
  }

  /** The affinities of some experts with some applications of a call, both in these orders. */
  AffinityModel model(CallId call, List<Profile> experts, List<Submission> applications) {
    var past = past(call, experts);
    var texts = texts(applications, past.values());
    var all = new ArrayList<>(texts.values());
    experts.forEach(expert -> all.add(expert.words()));
    AreaTerms.all().forEach(all::add);
    var reader = stems.reader(all);
    var areas = new AreaTerms(reader);
    return new AffinityModel(
        experts.stream().map(each -> reviewer(each, past, texts, reader)).toList(),
        applications.stream()
            .map(each -> reader.read(texts.getOrDefault(each.id(), each.title())))
            .map(text -> new Project(areas.of(text), text))
            .toList(),
        Shares.USUAL);
  }

  private Map<PersonId, List<ApplicationId>> past(CallId call, List<Profile> experts) {
    return experts.stream()
        .collect(
            Collectors.toMap(
                Profile::person,
                expert ->
                    assignments.pastOf(expert.person(), call).stream()
                        .map(ReviewAssignment::application)
                        .toList()));
  }

  private Map<ApplicationId, String> texts(
      List<Submission> applications, Collection<List<ApplicationId>> past) {
    var titles = applications.stream().collect(Collectors.toMap(Submission::id, Submission::title));
    var wanted =
        Stream.concat(titles.keySet().stream(), past.stream().flatMap(List::stream))
            .distinct()
            .toList();
    var texts = new HashMap<ApplicationId, String>();
    for (int from = 0; from < wanted.size(); from += BATCH) {
      var batch = wanted.subList(from, Math.min(from + BATCH, wanted.size()));
      for (var content : submissions.contentsOf(batch)) {
        var id = content.deposit().application();
        texts.put(id, ProjectText.of(titles.getOrDefault(id, ""), content));
      }
    }
    return texts;
  }

  private static Reviewer reviewer(
      Profile expert,
      Map<PersonId, List<ApplicationId>> past,
      Map<ApplicationId, String> texts,
      TextReader reader) {
    return new Reviewer(
        expert.areas().stream().map(Enum::name).collect(Collectors.toSet()),
        reader.read(expert.words()),
        past.getOrDefault(expert.person(), List.of()).stream()
            .flatMap(id -> Stream.ofNullable(texts.get(id)))
            .map(reader::read)
            .toList());
  }
}
