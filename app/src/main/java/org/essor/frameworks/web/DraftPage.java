package org.essor.frameworks.web;

import java.util.List;
import java.util.Map;
import org.essor.frameworks.web.DifferencePage.Change;

/**
 * The draft.
 *
 * @param remarks what the import that began it could not keep, in sentences
 * @param untranslated how many competences lack a language
 * @param orphans the items that would lose their competence
 * @param reason as typed
 */
public record DraftPage(
    String base,
    long revision,
    List<Domain> domains,
    List<Change> changes,
    List<String> remarks,
    int untranslated,
    List<String> orphans,
    String reason,
    Map<String, String> errors) {

  public DraftPage {
    domains = List.copyOf(domains);
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
    orphans = List.copyOf(orphans);
  }

  /** A domain. */
  public record Domain(String id, String name, int hours, List<Competence> competences) {
    public Domain {
      competences = List.copyOf(competences);
    }
  }

  /**
   * A competence.
   *
   * @param french empty where it is missing
   * @param english empty where it is missing
   * @param items how many items of the bank ask about it
   */
  public record Competence(String id, String french, String english, boolean own, int items) {}
}
