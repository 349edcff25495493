package org.essor.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What {@code ./essor start} was asked.
 *
 * @param port where the pages are served, 1 to 65535
 * @param data the folder that holds everything this installation keeps
 * @param demo whether example data are loaded
 */
record StartOptions(int port, Path data, boolean demo) {

  static final StartOptions DEFAULT = new StartOptions(8080, Path.of("data"), true);

  private static final int LAST_PORT = 65_535;

  StartOptions {
    data = data.toAbsolutePath().normalize();
  }

  /**
   * Reads the command line.
   *
   * @throws StartFailure where an option is unknown or has no valid value
   */
  static StartOptions of(List<String> arguments) {
    var options = DEFAULT;
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      options = options.with(rest.removeFirst(), rest);
    }
    return options;
  }

  private StartOptions with(String option, Deque<String> rest) {
    return switch (option) {
      case "--port" -> new StartOptions(port(value(option, rest)), data, demo);
      case "--data" -> new StartOptions(port, Path.of(value(option, rest)), demo);
      case "--no-demo" -> new StartOptions(port, data, false);
      default -> throw new StartFailure("option.unknown", option);
    };
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new StartFailure("option.no-value", option);
    }
    return rest.removeFirst();
  }

  private static int port(String text) {
    try {
      var port = Integer.parseInt(text);
      if (port >= 1 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new StartFailure(e, "port.invalid", text);
    }
    throw new StartFailure("port.invalid", text);
  }
}
