package org.essor.review.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.essor.platform.Texts;
import org.essor.platform.TypedValues;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** What was typed in a form, by field, with what is wrong with it: a page shows both again. */
public final class Posted extends TypedValues {

  Posted(MultiValueMap<String, String> values) {
    super(values);
  }

  static Posted nothing() {
    return new Posted(new LinkedMultiValueMap<>());
  }

  Posted with(String name, String value) {
    if (!has(name)) {
      values().set(name, value);
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
    if (get(name).isEmpty()) {
      fail(name, texts.get("review.error.required"));
    }
    return optional(name, longest, texts);
  }

  /** A text that is not too long. */
  String optional(String name, int longest, Texts texts) {
    var text = get(name);
    if (text.length() > longest) {
      fail(name, texts.get("review.problem.long", longest, text.length() - longest));
    }
    return text;
  }

  /** A page that says what is to be corrected. */
  static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
