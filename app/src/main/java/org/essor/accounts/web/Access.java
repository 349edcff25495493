package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.RequiresScope;
import org.essor.platform.Programs;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets in who may, before anything is read of what was sent. */
final class Access implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      find(method, RequiresRole.class).ifPresent(Access::check);
      find(method, RequiresScope.class).ifPresent(Access::check);
    }
    return true;
  }

  private static void check(RequiresRole required) {
    var person = SignedIn.findPerson().orElseThrow(SignInRequired::new);
    if (Stream.of(required.value()).noneMatch(person::has)) {
      throw new AccessDeniedException("Another role");
    }
  }

  private static void check(RequiresScope required) {
    if (SignedIn.findPerson().isEmpty()) {
      throw new SignInRequired();
    }
    if (!SignedIn.hasScope(required.value())) {
      throw new AccessDeniedException("Another scope");
    }
  }

  /** Finds the annotation on the method, else on its controller. */
  static <A extends Annotation> Optional<A> find(HandlerMethod method, Class<A> type) {
    return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type)));
  }

  /**
   * Who acts: at the addresses of programs only where the handler says with which scope, so that
   * none is forgotten.
   */
  static Optional<Person> findActor(String path, MethodParameter parameter) {
    if (Programs.areAsked(path) && !hasScope(parameter)) {
      throw new IllegalStateException("No @RequiresScope on " + parameter.getMethod());
    }
    return SignedIn.findPerson();
  }

  private static boolean hasScope(MethodParameter parameter) {
    return parameter.hasMethodAnnotation(RequiresScope.class)
        || AnnotatedElementUtils.hasAnnotation(parameter.getContainingClass(), RequiresScope.class);
  }
}
