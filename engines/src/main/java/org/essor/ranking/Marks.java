package org.essor.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reviews by place of project and reviewer, in the order in which they are met. */
final class Marks {

  private final List<String> projects;
  private final List<String> reviewers;
  private final int[] project;
  private final int[] reviewer;
  private final double[] mark;

  Marks(List<Review> reviews) {
    var projectPlaces = new LinkedHashMap<String, Integer>();
    var reviewerPlaces = new LinkedHashMap<String, Integer>();
    project = new int[reviews.size()];
    reviewer = new int[reviews.size()];
    mark = new double[reviews.size()];
    var seen = new HashSet<List<String>>();
    for (int place = 0; place < mark.length; place++) {
      var review = reviews.get(place);
      if (!seen.add(List.of(review.project(), review.reviewer()))) {
        throw new IllegalArgumentException(
            "Reviewer %s marks project %s twice".formatted(review.reviewer(), review.project()));
      }
      project[place] = place(projectPlaces, review.project());
      reviewer[place] = place(reviewerPlaces, review.reviewer());
      mark[place] = review.mark();
    }
    projects = new ArrayList<>(projectPlaces.keySet());
    reviewers = new ArrayList<>(reviewerPlaces.keySet());
  }

  private static int place(Map<String, Integer> places, String name) {
    int next = places.size();
    return places.computeIfAbsent(name, _ -> next);
  }

  List<String> projects() {
    return projects;
  }

  List<String> reviewers() {
    return reviewers;
  }

  int count() {
    return mark.length;
  }

  int project(int place) {
    return project[place];
  }

  int reviewer(int place) {
    return reviewer[place];
  }

  double mark(int place) {
    return mark[place];
  }
}
