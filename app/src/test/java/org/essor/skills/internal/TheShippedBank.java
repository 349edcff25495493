package org.essor.skills.internal;

import java.nio.file.Path;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Bank;

/** The framework and the bank that Essor ships, for the tests of every module. */
public final class TheShippedBank {

  private TheShippedBank() {}

  public static Bank read() {
    return BankReader.read(RegulationFiles.read(Path.of("../skills")));
  }
}
