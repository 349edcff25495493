package org.essor.calls.web;

import java.util.List;
import java.util.Optional;
import org.essor.platform.Crumb;

/**
 * One call, for those who run it.
 *
 * @param missing what keeps it from being published
 * @param publicHref its public page, once published
 * @param tasks what other modules offer
 * @param pendingForm whether the form that is being built differs from the one published
 */
public record DeskPage(
    String address,
    String title,
    String status,
    String action,
    int seen,
    boolean draft,
    boolean published,
    List<Crumb> missing,
    Optional<String> publicHref,
    List<Crumb> tasks,
    List<String> rounds,
    int revision,
    boolean pendingForm,
    int openQuestions,
    List<String> managers,
    List<File> documents,
    List<String> errata,
    Typed typed) {

  /** A file of the call. */
  public record File(String id, String title, String name) {}

  public DeskPage {
    missing = List.copyOf(missing);
    tasks = List.copyOf(tasks);
    rounds = List.copyOf(rounds);
    managers = List.copyOf(managers);
    documents = List.copyOf(documents);
    errata = List.copyOf(errata);
  }
}
