package org.essor.lti.internal;

import org.springframework.stereotype.Component;

/** Where those who come from platforms are led. */
@Component
public class Destinations {

  static final String DIAGNOSIS = "/competences";

  /** The page for an arrival, whose person is known. */
  public String of(Arrival arrival, String ticket) {
    return DIAGNOSIS;
  }
}
