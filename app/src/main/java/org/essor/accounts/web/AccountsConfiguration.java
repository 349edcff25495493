package org.essor.accounts.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.CurrentPerson;
import org.essor.accounts.Duty;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.accounts.internal.ApiTokens;
import org.essor.accounts.internal.Sessions;
import org.essor.platform.Reader;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the rest of the application know who is signed in. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PersonArgument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Access());
  }

  @Bean
  static Customizer<HttpSecurity> sessionsOfPersons(Sessions sessions, ApiTokens tokens) {
    return http ->
        http.securityContext(
            contexts -> contexts.securityContextRepository(new SessionContexts(sessions, tokens)));
  }

  @Bean
  static Reader reader(ObjectProvider<Duty> duties) {
    return new SignedInReader(duties);
  }

  private record SignedInReader(ObjectProvider<Duty> duties) implements Reader {

    private Set<String> roles(Person person) {
      var held = duties.stream().filter(duty -> duty.isOf(person.id())).map(Duty::name);
      return Stream.concat(person.roles().stream().map(Role::name), held)
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> findName() {
      return SignedIn.findPerson().map(Person::displayName);
    }

    @Override
    public Set<String> roles() {
      return SignedIn.findPerson().map(this::roles).orElse(Set.of());
    }
  }

  /** Its own configuration: links are asked for before handlers are. */
  @Configuration(proxyBeanMethods = false)
  static class Links {

    @Bean
    SiteLink administrationLink() {
      return new SiteLink(Place.OWN, "/administration", "accounts.administration.title", 90)
          .onlyFor(Role.ADMINISTRATOR.name());
    }
  }

  @Bean
  static CurrentPerson currentPerson() {
    return () -> SignedIn.findPerson().orElseThrow(SignInRequired::new);
  }

  /** {@link Person} and {@code Optional<Person>} as handler arguments. */
  private record PersonArgument() implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.nestedIfOptional().getNestedParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var path = ((ServletWebRequest) request).getRequest().getRequestURI();
      var person = Access.findActor(path, parameter);
      return parameter.getParameterType() == Optional.class
          ? person
          : person.orElseThrow(SignInRequired::new);
    }
  }
}
