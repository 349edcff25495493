package org.essor.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Text to a file, or to standard output where none is named. */
final class TextOutput {

  private static final MathContext TEN_DIGITS = new MathContext(10);

  private TextOutput() {}

  static void write(Optional<Path> file, PrintStream standard, Consumer<PrintStream> text) {
    if (file.isEmpty()) {
      text.accept(standard);
      return;
    }
    try (var stream =
        new PrintStream(Files.newOutputStream(file.get()), false, StandardCharsets.UTF_8)) {
      text.accept(stream);
    } catch (IOException e) {
      throw new BadInputException("Cannot write the file " + file.get() + ".");
    }
  }

  /** Ten significant digits, without an exponent; {@code Inf} where there is no end. */
  static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value, TEN_DIGITS).toPlainString()
        : value > 0 ? "Inf" : "NA";
  }
}
