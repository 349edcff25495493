package org.essor.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.essor.journeys.Answers;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.journeys.Workspace;
import org.essor.journeys.Workspaces;
import org.essor.journeys.web.VisitorWorkspace.VisitorCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The {@link Answers} that a request is about, their {@link Project}, their {@link Workspace} or a
 * {@link Visit} as arguments of handler methods.
 */
@Configuration(proxyBeanMethods = false)
class VisitorConfiguration implements WebMvcConfigurer {

  private final VisitorArgument argument;

  VisitorConfiguration(
      AnswersCookie answers, VariantCookie variant, Editions editions, Workspaces kept) {
    var cookies = new VisitorCookies(answers, variant);
    this.argument = new VisitorArgument(cookies, editions, kept);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(argument);
  }

  private record VisitorArgument(VisitorCookies cookies, Editions editions, Workspaces kept)
      implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES =
        Set.of(Answers.class, Project.class, Workspace.class, Visit.class);

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
      var workspace =
          findKept(asked)
              .map(id -> kept.open(id, asked))
              .orElseGet(() -> new VisitorWorkspace(cookies, asked, answer));
      return argument(parameter.getParameterType(), workspace, asked);
    }

    private Object argument(Class<?> type, Workspace workspace, HttpServletRequest asked) {
      if (type == Workspace.class) {
        return workspace;
      }
      if (type == Visit.class) {
        return new Visit(workspace, asked);
      }
      var answers = workspace.answers();
      return type == Answers.class ? answers : Project.of(answers, editions.getInForce());
    }

    private static Optional<String> findKept(HttpServletRequest request) {
      return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
              instanceof Map<?, ?> variables
          ? Optional.ofNullable(variables.get(Workspaces.VARIABLE)).map(Object::toString)
          : Optional.empty();
    }
  }
}
