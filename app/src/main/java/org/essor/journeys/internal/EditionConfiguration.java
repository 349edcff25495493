package org.essor.journeys.internal;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Begins to read the regulation folder before any other bean is made. */
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

  @Bean
  static BeanFactoryPostProcessor readEditions(Environment environment) {
    var settings = Binder.get(environment).bindOrCreate("essor", JourneySettings.class);
    return beans ->
        beans.registerSingleton(ReadEditions.class.getName(), ReadEditions.of(settings.folder()));
  }
}
