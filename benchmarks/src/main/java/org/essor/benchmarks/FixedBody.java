package org.essor.benchmarks;

import java.nio.charset.StandardCharsets;
import org.essor.accounts.Person;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What the pages are held against: the same server, filters and all, with a body of 1,024 bytes;
 * and a form of somebody signed in with which nothing is done.
 */
@Controller
class FixedBody {

  static final String PATH = "/benchmarks/fixed";
  private static final byte[] BODY = "x".repeat(1_024).getBytes(StandardCharsets.US_ASCII);

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  byte[] body() {
    return BODY;
  }

  @PostMapping(PATH)
  String take(Person reader) {
    return "redirect:" + PATH + "?" + reader.id();
  }
}
