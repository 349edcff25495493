package org.essor.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people and programs, to a file or to standard output where none is named. */
final class JsonOutput {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonOutput() {}

  static void write(Optional<Path> file, PrintStream standard, Map<String, Object> answer) {
    TextOutput.write(file, standard, to -> to.println(JSON.writeValueAsString(answer)));
  }
}
