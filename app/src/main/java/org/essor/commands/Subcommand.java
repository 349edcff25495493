package org.essor.commands;

import java.io.PrintStream;
import java.util.List;

/** One word after {@code ./essor psychometrics} and what it does. */
@FunctionalInterface
interface Subcommand {

  /**
   * Runs it.
   *
   * @param words after its name
   * @return exit status
   * @throws BadInputException where the input is bad; the message is one sentence
   */
  int run(List<String> words, PrintStream out);
}
