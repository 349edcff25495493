package org.essor.skills;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.journeys.Text;

/**
 * Something by which digital-health skills are learnt or assessed, as a source describes it: what
 * no source says is empty.
 *
 * @param id names it for ever
 * @param provider who offers it
 * @param audience whom it is for, in the words of the source
 * @param publics the same as a list can be filtered by
 * @param domains of {@link Framework.Domain#id}; none where no source says which
 * @param curricula that it belongs to, none where no source says so
 * @param hours it takes, {@code > 0}
 * @param url where it is offered
 */
public record Offer(
    String id,
    Kind kind,
    Text name,
    Text provider,
    Text audience,
    Set<Public> publics,
    List<String> domains,
    List<Text> curricula,
    Optional<Integer> hours,
    Optional<URI> url,
    Citation source) {

  public Offer {
    publics = Set.copyOf(publics);
    domains = List.copyOf(domains);
    curricula = List.copyOf(curricula);
  }

  /** What one does with it. */
  public enum Kind {
    /** Is taught. */
    COURSE,
    /** Is assessed, and certified where one passes. */
    ASSESSMENT,
    /** Reads on one’s own. */
    RESOURCE
  }

  /** Whom an offer is for. Declared in the order shown. */
  public enum Public {
    STUDENTS,
    PROFESSIONALS,
    EVERYONE
  }

  /** True where something of the domain is learnt by it. */
  public boolean teaches(String domain) {
    return kind != Kind.ASSESSMENT && domains.contains(domain);
  }

  /** The path of its page. */
  public String address() {
    return "/competences/formations/" + id;
  }
}
