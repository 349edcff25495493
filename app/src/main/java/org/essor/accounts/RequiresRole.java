package org.essor.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler method, or all of a controller, for persons who have one of these roles. A visitor is
 * asked to sign in; anyone else is refused (403) before anything is read of what he sent.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {

  /** Any of them is enough. */
  Role[] value();
}
