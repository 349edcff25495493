package org.essor.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks for pages and sends forms as someone who is signed in and reads this language. */
public record Visit(MockMvcTester browser, Person person, String language) {

  /** In French. */
  public static Visit of(MockMvcTester browser, Person person) {
    return new Visit(browser, person, "fr");
  }

  public MvcTestResult get(String path) {
    return sent(browser.get().uri(path)).exchange();
  }

  /** Sends a form: names and values, in turn. */
  public MvcTestResult post(String path, String... fields) {
    var request = sent(browser.post().uri(path)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private MockMvcRequestBuilder sent(MockMvcRequestBuilder request) {
    return request.with(AsPerson.of(person)).header("Accept-Language", language);
  }

  /** What a page or file says, its narrow no-break spaces as plain ones. */
  public static String text(MvcTestResult answer) {
    return written(answer).replace('\u202f', ' ');
  }

  /** What a page or file says, to the letter. */
  public static String written(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
