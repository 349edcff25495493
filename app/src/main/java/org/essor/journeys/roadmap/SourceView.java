package org.essor.journeys.roadmap;

import java.util.List;
import org.essor.journeys.Evidence;
import org.essor.journeys.Reference;
import org.essor.platform.Texts;

/**
 * A reference as a reader sees it.
 *
 * @param text short title and locator, such as {@code CSS, art. R162-114 V}
 * @param href where it is listed among the sources
 * @param tag how well it is known, in words
 * @param kind the same as a kind of badge: success, info or warning
 */
public record SourceView(String text, String href, String tag, String kind) {

  static SourceView of(Reference reference, Texts texts) {
    var source = reference.source();
    var title = source.shortTitle().isEmpty() ? source.title() : source.shortTitle();
    var locator = reference.locator().in(texts.language());
    return new SourceView(
        title.in(texts.language()) + (locator.isEmpty() ? "" : ", " + locator),
        "/sources#" + source.id(),
        tag(reference.evidence(), texts),
        kind(reference.evidence()));
  }

  static List<SourceView> of(List<Reference> references, Texts texts) {
    return references.stream().map(reference -> of(reference, texts)).distinct().toList();
  }

  private static String kind(Evidence evidence) {
    return switch (evidence) {
      case PRIMARY -> "success";
      case SECONDARY -> "info";
      case MEMORY -> "warning";
    };
  }

  static String tag(Evidence evidence, Texts texts) {
    return texts.get(
        switch (evidence) {
          case PRIMARY -> "roadmap.evidence.primary";
          case SECONDARY -> "roadmap.evidence.secondary";
          case MEMORY -> "roadmap.evidence.memory";
        });
  }
}
