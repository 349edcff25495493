package org.essor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essor.platform.ForeignForms;
import org.essor.platform.Programs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who is signed in, a module says with a {@code Customizer<HttpSecurity>}; forms carry a token. The
 * headers are those of {@link SecurityHeadersFilter}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Why a request was denied, for the page that says so. */
  static final String DENIED = SecurityConfiguration.class.getName() + ".DENIED";

  @Bean
  SecurityFilterChain webSecurity(
      HttpSecurity http,
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages,
      ObjectProvider<ForeignForms> foreign) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens())
                .requireCsrfProtectionMatcher(new TakenForms(pages))
                .ignoringRequestMatchers(Programs.patterns())
                .ignoringRequestMatchers(
                    foreign.stream().map(ForeignForms::path).toArray(String[]::new)))
        .headers(headers -> headers.disable())
        .exceptionHandling(denied -> denied.accessDeniedHandler(SecurityConfiguration::deny))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .build();
  }

  /** Nobody has a password; without this bean Spring invents a person and logs his. */
  @Bean
  UserDetailsService noAccounts() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }

  private static void deny(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    request.setAttribute(DENIED, denied);
    response.sendError(HttpStatus.FORBIDDEN.value());
  }

  private static CookieCsrfTokenRepository tokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("essor-csrf");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
    return tokens;
  }
}
