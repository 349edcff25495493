package org.essor.skills.web;

import java.util.List;
import org.essor.platform.Choice;

/**
 * The directory of training.
 *
 * @param count how many offers are shown, in words
 * @param filters a select each
 * @param filtered true where one is chosen
 */
public record TrainingPage(String count, List<Filter> filters, boolean filtered, List<Row> rows) {

  public TrainingPage {
    filters = List.copyOf(filters);
    rows = List.copyOf(rows);
  }

  /** A filter. */
  public record Filter(String name, String label, List<Choice> choices) {
    public Filter {
      choices = List.copyOf(choices);
    }
  }

  /**
   * An offer.
   *
   * @param href the path of its page
   * @param domains their names, none where no source says which
   * @param scope the same in a few words
   * @param hours in words
   * @param url where it is offered, empty where no source says it
   */
  public record Row(
      String href,
      String name,
      String provider,
      String kind,
      String audience,
      List<String> domains,
      String scope,
      String hours,
      List<String> curricula,
      String url,
      Cited source) {
    public Row {
      domains = List.copyOf(domains);
      curricula = List.copyOf(curricula);
    }
  }
}
