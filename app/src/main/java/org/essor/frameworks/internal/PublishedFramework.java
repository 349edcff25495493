package org.essor.frameworks.internal;

import java.util.Map;
import org.essor.skills.ItemFiles;
import org.springframework.stereotype.Component;

/** Gives the bank the framework that was published last, in place of the one of the folder. */
@Component
class PublishedFramework implements ItemFiles {

  private static final String FILE = "framework.yaml";

  private final VersionRows rows;

  PublishedFramework(VersionRows rows) {
    this.rows = rows;
  }

  @Override
  public Map<String, String> published() {
    return rows.findLastEdited().map(content -> Map.of(FILE, content)).orElse(Map.of());
  }
}
