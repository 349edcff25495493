package org.essor.frameworks.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.Frameworks;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.springframework.stereotype.Component;

/** Records at the start the wording that came with Essor, under the name that it gives itself. */
@Component
class StoredVersions implements Frameworks {

  private final VersionRows rows;
  private final Skills skills;

  StoredVersions(VersionRows rows, Skills skills, Clock clock) {
    this.rows = rows;
    this.skills = skills;
    var today = skills.getBank().framework();
    rows.add(new FrameworkVersion(id(today), today, Optional.empty(), clock.instant()));
    refuseOtherWords(today);
  }

  /** The same wherever Essor came with the same words. */
  private static UUID id(Framework framework) {
    return UUID.nameUUIDFromBytes(
        ("essor framework " + FrameworkJson.write(framework)).getBytes(StandardCharsets.UTF_8));
  }

  private void refuseOtherWords(Framework today) {
    if (!inForce().framework().equals(today)) {
      throw new IllegalStateException(
          "skills/framework.yaml: version %s was published with other words; name it anew"
              .formatted(today.version()));
    }
  }

  @Override
  public List<FrameworkVersion> list() {
    return rows.list();
  }

  @Override
  public FrameworkVersion inForce() {
    return find(skills.getBank().framework().version()).orElseThrow();
  }

  @Override
  public Optional<FrameworkVersion> find(String name) {
    return rows.find(name);
  }
}
