package org.essor.journeys.web;

import java.util.List;
import java.util.Map;

/**
 * The functions of a product.
 *
 * @param canAdd false where there are as many as Essor takes
 * @param typed the name that cannot be taken, empty where there is none
 */
public record ModulesPage(
    List<Entry> modules, boolean canAdd, Map<String, String> errors, String typed) {

  /** One function: its position, its name, whether questions are about it now. */
  public record Entry(int position, String name, boolean current) {

    /** The name of its field, and the anchor of its error. */
    public String field() {
      return "name-" + position;
    }
  }
}
