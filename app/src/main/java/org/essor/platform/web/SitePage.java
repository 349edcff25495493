package org.essor.platform.web;

import java.util.List;
import org.essor.platform.PrivacySection;

/**
 * A page about this site itself.
 *
 * @param operator who runs this installation, empty where not named
 * @param email where to write, empty where there is no address
 */
public record SitePage(String operator, String email, List<PrivacySection> sections) {

  public SitePage {
    sections = List.copyOf(sections);
  }
}
