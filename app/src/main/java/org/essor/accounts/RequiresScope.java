package org.essor.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler method of the programming interface that acts for a person: the personal token must
 * have this scope. Without a valid token the answer is 401, without the scope 403.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {

  /**
   * What may be done to what: {@code projects:read}. The text of {@code <module>.scope.<what>},
   * here {@code projects.scope.read}, says it to the person who makes a token.
   */
  String value();
}
