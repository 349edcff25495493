package org.essor.frameworks.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.Frameworks;
import org.essor.frameworks.exchange.CaseNames;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.essor.skills.Bank;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records at the start the wording that came with Essor, under the name that it gives itself. */
@Component
class StoredVersions implements Frameworks {

  private static final Logger log = LoggerFactory.getLogger(StoredVersions.class);

  private final VersionRows rows;
  private final Skills skills;
  private final CaseNames names;

  StoredVersions(VersionRows rows, Skills skills, SiteSettings site, Clock clock) {
    this.rows = rows;
    this.skills = skills;
    this.names = new CaseNames(site.url());
    var today = skills.getBank().framework();
    rows.add(new FrameworkVersion(id(today), today, Optional.empty(), clock.instant()));
    refuseOtherWords(today);
    skills.replaced().map(Bank::framework).ifPresent(came -> record(came, clock));
  }

  /** A wording that came while another is in force is kept, and those who start Essor are told. */
  private void record(Framework came, Clock clock) {
    if (rows.list().stream()
        .noneMatch(known -> known.framework().domains().equals(came.domains()))) {
      var named = named(came);
      rows.add(new FrameworkVersion(id(named), named, Optional.empty(), clock.instant()));
    }
    later()
        .ifPresent(later ->
            log.warn(
                "skills/framework.yaml: version {} came with Essor and takes no effect, for version"
                    + " {} was published here; compare them at /competences/referentiels",
                later.name(),
                inForce().name()));
  }

  /** Under a name of its own, where one with other words has its. */
  private Framework named(Framework came) {
    var name =
        Stream.iterate(came.version(), last -> last + "-essor")
            .filter(each -> rows.find(each).isEmpty())
            .findFirst()
            .orElseThrow();
    return new Framework(name, came.source(), came.domains(), came.levels());
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
  public Optional<FrameworkVersion> later() {
    return rows.list().stream()
        .findFirst()
        .filter(last -> last.edit().isEmpty() && !last.name().equals(inForce().name()));
  }

  @Override
  public Optional<FrameworkVersion> find(String name) {
    return rows.find(name);
  }

  @Override
  public URI address(FrameworkVersion version, Language language) {
    return URI.create(names.uri("CFDocuments", CaseNames.document(version, language)));
  }

  @Override
  public URI address(FrameworkVersion version, Language language, String id) {
    return URI.create(names.uri("CFItems", CaseNames.item(version, language, id)));
  }
}
