package org.essor.frameworks.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.PersonalData;
import org.essor.accounts.PersonalPapers;
import org.essor.frameworks.FrameworkVersion;
import org.essor.frameworks.FrameworkVersion.Edit;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** What a person published; the versions stay, without him. */
@Component
class VersionsOfAPerson implements PersonalData, PersonalPapers {

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
    return list(person).stream().map(VersionsOfAPerson::values).toList();
  }

  private List<FrameworkVersion> list(PersonId person) {
    return rows.list().stream()
        .filter(version -> version.edit().flatMap(Edit::author).equals(Optional.of(person)))
        .toList();
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var heads =
        List.of(
            texts.get("frameworks.version"),
            texts.get("frameworks.reason"),
            texts.get("frameworks.published"));
    var rows = list(person).stream().map(version -> row(version, texts)).toList();
    var title = texts.get("frameworks.own.title");
    return List.of(new PaperSection(title, "", List.of(new PaperTable(title, heads, rows))));
  }

  private static List<String> row(FrameworkVersion version, Texts texts) {
    return List.of(
        version.name(),
        version.edit().map(Edit::reason).orElse(""),
        texts.dateTime(version.publishedAt().atZone(ZoneOffset.UTC)));
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
