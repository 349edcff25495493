package org.essor.skills.web;

import java.util.List;
import org.essor.platform.BarChart;

/**
 * What digital-health skills are, and how they are measured.
 *
 * @param hours of training in all domains
 * @param items in the bank
 * @param source of domains and hours
 */
public record SkillsPage(
    List<DomainRow> domains, BarChart chart, int hours, int items, Cited source) {

  public SkillsPage {
    domains = List.copyOf(domains);
  }

  /** A domain and how much of it there is. */
  public record DomainRow(String id, String name, int hours, int competences, int items) {}
}
