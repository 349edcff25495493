package org.essor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.essor.platform.CrowdPages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class RateLimitFilterTests {

  private static final int OK = 200;
  private static final int TOO_MANY = 429;

  private final RateLimitFilter filter =
      new RateLimitFilter(
          new WebSettings(100, 3, 2, DataSize.ofKilobytes(1), List.of()),
          crowdedAt("/competences/diagnostic/"));

  @Test
  void formsAndSignInsHaveLimitsOfTheirOwn() throws Exception {
    assertThat(List.of(post("/connexion/lien"), post("/connexion/demo"), post("/connexion/cle")))
        .containsExactly(OK, OK, TOO_MANY);
    assertThat(post("/compte")).isEqualTo(TOO_MANY);
    assertThat(ask("GET", "/connexion")).isEqualTo(OK);
  }

  @Test
  void whatAProgramSendsIsNoForm() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(post("/api/v1/journeys/project/evaluate")).isEqualTo(OK);
    }
  }

  @Test
  void aClassThatAnswersFromOneNetworkIsNotStoppedByTheLimitOfForms() throws Exception {
    for (int answer = 0; answer < 90; answer++) {
      assertThat(post("/competences/diagnostic/1/questions/" + answer)).isEqualTo(OK);
    }
    for (int more = 0; more < 10; more++) {
      post("/competences/diagnostic/1/questions/" + more);
    }
    assertThat(post("/competences/diagnostic/1/questions/1")).isEqualTo(TOO_MANY);
  }

  private static ObjectProvider<CrowdPages> crowdedAt(String prefix) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("crowd", new CrowdPages(prefix));
    return beans.getBeanProvider(CrowdPages.class);
  }

  private int post(String path) throws ServletException, IOException {
    return ask("POST", path);
  }

  private int ask(String method, String path) throws ServletException, IOException {
    var response = new MockHttpServletResponse();
    filter.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
    return response.getStatus();
  }
}
