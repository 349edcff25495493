package org.essor.platform.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Refuses to start where two files define one key. Public for {@link Translations} alone. */
@Component
public class PropertiesTranslations implements Translations {

  private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

  public PropertiesTranslations() {
    for (var language : Language.values()) {
      texts.put(language, read(language));
    }
  }

  @Override
  public Texts in(Language language) {
    return Objects.requireNonNull(texts.get(language));
  }

  /** The texts of one language. */
  public static Texts read(Language language) {
    var pattern = "classpath*:messages/*_" + language.code() + ".properties";
    var all = new HashMap<String, String>();
    for (var file : files(pattern)) {
      load(file)
          .forEach((key, text) -> {
            if (all.put((String) key, (String) text) != null) {
              throw new IllegalStateException("A second text for " + key + " in " + file);
            }
          });
    }
    return new Texts(language, all);
  }

  private static Resource[] files(String pattern) {
    try {
      return new PathMatchingResourcePatternResolver().getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(Resource file) {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
