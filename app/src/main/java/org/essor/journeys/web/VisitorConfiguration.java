package org.essor.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.essor.journeys.Answers;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.journeys.web.VisitorWorkspace.VisitorCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The visitor's {@link Answers}, his {@link Project} or his {@link Visit} as arguments of handler
 * methods.
 */
@Configuration(proxyBeanMethods = false)
class VisitorConfiguration implements WebMvcConfigurer {

  private final VisitorCookies cookies;
  private final Editions editions;

  VisitorConfiguration(AnswersCookie answers, VariantCookie variant, Editions editions) {
    this.cookies = new VisitorCookies(answers, variant);
    this.editions = editions;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new VisitorArgument(cookies, editions));
  }

  private record VisitorArgument(VisitorCookies cookies, Editions editions)
      implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(Answers.class, Project.class, Visit.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
      var answer = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
      var visit = new Visit(new VisitorWorkspace(cookies, asked, answer), "", asked);
      if (parameter.getParameterType() == Visit.class) {
        return visit;
      }
      return parameter.getParameterType() == Answers.class
          ? visit.answers()
          : Project.of(visit.answers(), editions.getInForce());
    }
  }
}
