package org.essor.journeys.content;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML with every scalar as a text: {@code no} is "no", {@code 2026-11} is not a sum. */
public final class YamlFile {

  private YamlFile() {}

  public static @Nullable Object read(Problems problems, String file, String content) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var dumper = new DumperOptions();
    try {
      return new Yaml(
              new SafeConstructor(options),
              new Representer(dumper),
              dumper,
              options,
              new TextsOnly())
          .load(content);
    } catch (YAMLException malformed) {
      problems.addUnreadable(file, "is not well-formed YAML" + where(malformed));
      return null;
    }
  }

  private static String where(YAMLException malformed) {
    if (!(malformed instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
      return ": " + malformed.getMessage();
    }
    return ", line %d: %s. %s"
        .formatted(
            marked.getProblemMark().getLine() + 1,
            marked.getProblem(),
            advice(marked.getProblem()));
  }

  private static String advice(@Nullable String problem) {
    if (problem == null || problem.startsWith("found duplicate key")) {
      return "Keep one of the two.";
    }
    return problem.contains("TAB")
        ? "Indent with spaces."
        : "There or just before: a text that holds : or # stands in quotes, a quote is closed,"
            + " fields of one entry begin in one column, and each entry of a list begins with -.";
  }

  private static final class TextsOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }
}
