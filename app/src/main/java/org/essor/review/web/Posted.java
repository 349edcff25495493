package org.essor.review.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** What was typed in a form, by field, with what is wrong with it: a page shows both again. */
public final class Posted {

  private final MultiValueMap<String, String> values;
  private final Map<String, String> errors = new LinkedHashMap<>();

  Posted(MultiValueMap<String, String> values) {
    this.values = values;
  }

  static Posted nothing() {
    return new Posted(new LinkedMultiValueMap<>());
  }

  /** The text of a field, without the spaces around it; line ends as one character. */
  public String get(String name) {
    var value = values.getFirst(name);
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  Posted with(String name, String value) {
    if (!has(name)) {
      values.set(name, value);
    }
    return this;
  }

  /** A number, if one was typed; its comma may be a point. */
  Optional<BigDecimal> number(String name) {
    var text = get(name).replace(',', '.').replaceAll("[\\s\u00a0\u202f€]", "");
    return text.matches("-?\\d{1,13}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  Optional<Integer> whole(String name) {
    return number(name)
        .filter(value -> value.stripTrailingZeros().scale() <= 0)
        .filter(value -> value.abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0)
        .map(BigDecimal::intValueExact);
  }

  /** A text that is not empty and not too long. */
  String required(String name, int longest, Texts texts) {
    var text = get(name);
    if (text.isEmpty()) {
      fail(name, texts.get("review.error.required"));
    } else if (text.length() > longest) {
      fail(name, texts.get("review.problem.long", longest, text.length() - longest));
    }
    return text;
  }

  void fail(String name, String error) {
    errors.putIfAbsent(name, error);
  }

  public Map<String, String> errors() {
    return errors;
  }

  /** What is wrong with a field, for the component that draws it. */
  public @Nullable String error(String name) {
    return errors.get(name);
  }

  boolean isRight() {
    return errors.isEmpty();
  }

  /** A page that says what is to be corrected. */
  static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
