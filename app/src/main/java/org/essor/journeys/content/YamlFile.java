package org.essor.journeys.content;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
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
      problems.add(file, "", "is not well-formed YAML: " + malformed.getMessage());
      return null;
    }
  }

  private static final class TextsOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }
}
