package org.essor.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.essor.journeys.Workspaces;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@link Desk} as argument of handler methods; the place of projects in the menu. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

  private final Desks desks;

  DeskConfiguration(Desks desks) {
    this.desks = desks;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new DeskArgument(desks));
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new NoteToldWhenPageShown(desks));
  }

  private record NoteToldWhenPageShown(Desks desks) implements HandlerInterceptor {

    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView page) {
      if (page != null
          && page.getViewName() != null
          && !page.getViewName().startsWith("redirect:")) {
        desks.noteTold(request);
      }
    }
  }

  private record DeskArgument(Desks desks) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Desk.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
      var variables =
          (Map<?, ?>)
              Objects.requireNonNull(
                  asked.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
      return desks.open(String.valueOf(variables.get(Workspaces.VARIABLE)), asked);
    }
  }

  /** Its own configuration: links are asked for before handlers are. */
  @Configuration(proxyBeanMethods = false)
  static class Links {

    @Bean
    SiteLink projectsLink() {
      return new SiteLink(Place.OWN, "/projets", "projects.list.title", 15);
    }
  }
}
