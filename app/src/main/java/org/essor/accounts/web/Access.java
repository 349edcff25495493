package org.essor.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.RequiresScope;
import org.essor.kernel.Refusal;
import org.essor.platform.Programs;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets in who may, before anything is read of what was sent. */
final class Access implements HandlerInterceptor {

  private final Map<Asked, Required> known = new ConcurrentHashMap<>();

  /** A method of a controller. */
  private record Asked(Class<?> controller, Method method) {}

  /** What its annotations ask for. */
  private record Required(Optional<RequiresRole> role, Optional<RequiresScope> scope) {

    static Required by(HandlerMethod method) {
      return new Required(find(method, RequiresRole.class), find(method, RequiresScope.class));
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      var required = required(method);
      required.role().ifPresent(Access::check);
      required.scope().ifPresent(Access::check);
    }
    return true;
  }

  private Required required(HandlerMethod method) {
    var asked = new Asked(method.getBeanType(), method.getMethod());
    return known.computeIfAbsent(asked, _ -> Required.by(method));
  }

  private static void check(RequiresRole required) {
    var person = SignedIn.findPerson().orElseThrow(SignInRequired::new);
    if (!has(person, required)) {
      throw new AccessDeniedException("Another role");
    }
  }

  private static boolean has(Person person, RequiresRole required) {
    return Stream.of(required.value()).anyMatch(person::has);
  }

  /** True where no role is asked for that a person has not. */
  static boolean mayUse(HandlerMethod method, Person person) {
    return find(method, RequiresRole.class).filter(required -> !has(person, required)).isEmpty();
  }

  private static void check(RequiresScope required) {
    if (SignedIn.findPerson().isEmpty()) {
      throw new SignInRequired();
    }
    if (!SignedIn.hasScope(required.value())) {
      throw new Refusal("accounts.scope.forbidden", required.value());
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
