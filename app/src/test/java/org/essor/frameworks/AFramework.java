package org.essor.frameworks;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.skills.Citation;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Framework.Level;

/** Frameworks for tests: two domains, three competences. */
public final class AFramework {

  private AFramework() {}

  public static Competence competence(String id, String french, String english) {
    return new Competence(id, new Text(french, english), true);
  }

  public static Framework with(Competence... first) {
    return new Framework(
        "essai-9",
        new Citation(
            new Text("Arrêté", "Order"),
            Optional.of(URI.create("https://example.org/order")),
            Evidence.SECONDARY,
            LocalDate.of(2026, 11, 20)),
        List.of(
            new Domain("d1", new Text("Données", "Data"), 6, Evidence.SECONDARY, List.of(first)),
            new Domain(
                "d2",
                new Text("Sécurité", "Security"),
                5,
                Evidence.PRIMARY,
                List.of(
                    new Competence(
                        "d2.c1", new Text("Protéger ses accès", "Protect access"), false)))),
        List.of(
            new Level(1, new Text("Bas", "Low"), Text.NONE, Double.NEGATIVE_INFINITY, true),
            new Level(2, new Text("Haut", "High"), Text.NONE, 0.5, true)));
  }

  public static Framework of() {
    return with(
        competence("d1.c1", "Reconnaître", "Recognise"), competence("d1.c2", "Partager", "Share"));
  }

  public static FrameworkVersion version(Framework framework) {
    return new FrameworkVersion(
        UUID.fromString("00000000-0000-0000-0000-0000000000aa"),
        framework,
        Optional.empty(),
        Instant.parse("2026-11-22T10:00:00Z"));
  }
}
