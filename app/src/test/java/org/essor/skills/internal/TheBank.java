package org.essor.skills.internal;

import java.nio.file.Path;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Bank;

/** The bank that Essor ships, for tests of other modules that need real items. */
public final class TheBank {

  private TheBank() {}

  public static Bank read() {
    return BankReader.read(BankReader.parts(RegulationFiles.read(Path.of("../skills"))));
  }
}
