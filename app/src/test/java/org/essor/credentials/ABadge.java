package org.essor.credentials;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;

/** A request for a badge in two domains. */
public final class ABadge {

  private static final List<String> LEVELS = List.of("débutant", "confirmé");

  private ABadge() {}

  /** For this person, to hold until then. */
  public static IssueRequest of(PersonId person, Optional<Instant> until) {
    return new IssueRequest(
        person,
        new Achievement(
            "sante-numerique",
            "Santé numérique",
            "Les domaines de compétences en santé numérique",
            "Une épreuve surveillée",
            Language.FR,
            List.of(
                new Alignment(
                    "Données de santé", URI.create("https://example.org/cadre"), "Cadre", "d1"))),
        List.of(
            new DomainResult("d1", "Données de santé", "confirmé", LEVELS),
            new DomainResult("d2", "Cybersécurité", "débutant", LEVELS)),
        until);
  }
}
