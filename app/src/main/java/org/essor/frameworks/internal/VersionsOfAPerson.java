package org.essor.frameworks.internal;

import java.util.Map;
import java.util.Optional;
import org.essor.accounts.PersonalData;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.FrameworkVersion.Edit;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;

/** What a person published; the versions stay, without him. */
@Component
class VersionsOfAPerson implements PersonalData {

  private final VersionRows rows;

  VersionsOfAPerson(VersionRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "frameworks";
  }

  @Override
  public Object export(PersonId person) {
    return rows.list().stream()
        .filter(version -> version.edit().flatMap(Edit::author).equals(Optional.of(person)))
        .map(VersionsOfAPerson::values)
        .toList();
  }

  private static Map<String, Object> values(FrameworkVersion version) {
    return Map.of(
        "version", version.name(),
        "reason", version.edit().map(Edit::reason).orElse(""),
        "publishedAt", version.publishedAt().toString());
  }

  @Override
  public void erase(PersonId person) {
    rows.forget(person);
  }
}
