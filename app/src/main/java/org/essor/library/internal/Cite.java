package org.essor.library.internal;

import org.essor.journeys.Evidence;
import org.essor.journeys.Reference;
import org.essor.journeys.Text;

/** Says a place in a source in a few words. */
final class Cite {

  private Cite() {}

  /** Such as {@code RDM, annexe VIII 6.3}; what is from memory says so. */
  static Text of(Reference reference, Say say) {
    var name = reference.source().shortTitle();
    var cite =
        reference.locator().isEmpty() ? name : say.of("journeys.cite", name, reference.locator());
    return reference.evidence() == Evidence.MEMORY ? say.of("library.cite.memory", cite) : cite;
  }
}
