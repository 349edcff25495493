package org.essor.platform.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/**
 * Names at once the bean that a parameter asks for by a type of Essor, where there is exactly one.
 *
 * <p>Spring looks at every bean for every such type: hundreds of times some thousand beans, a good
 * part of the time until the first page. Its own checks of the bean named are made all the same;
 * where none or several have the type, it looks and complains as ever.
 */
final class BeansByType extends ContextAnnotationAutowireCandidateResolver {

  private static final String OWN = "org.essor.";

  /** The bean of each type; empty where there are several. */
  private final Map<Class<?>, Optional<String>> names = new HashMap<>();

  /** Reads the types of all beans that are defined so far; makes none. */
  static BeansByType of(ConfigurableListableBeanFactory beans) {
    var read = new BeansByType();
    for (var name : beans.getBeanDefinitionNames()) {
      var type = beans.getType(name, false);
      if (type != null) {
        ownTypes(type, new HashSet<>()).forEach(each -> read.add(each, name));
      }
    }
    return read;
  }

  private void add(Class<?> type, String name) {
    names.merge(type, Optional.of(name), (_, _) -> Optional.empty());
  }

  /** The class and all that it extends or implements, as far as they are Essor's. */
  private static Set<Class<?>> ownTypes(@Nullable Class<?> type, Set<Class<?>> found) {
    if (type != null && type.getName().startsWith(OWN) && found.add(type)) {
      ownTypes(type.getSuperclass(), found);
      for (var each : type.getInterfaces()) {
        ownTypes(each, found);
      }
    }
    return found;
  }

  @Override
  public @Nullable String getSuggestedName(DependencyDescriptor descriptor) {
    var named = super.getSuggestedName(descriptor);
    return named != null
        ? named
        : names.getOrDefault(descriptor.getDependencyType(), Optional.empty()).orElse(null);
  }
}
