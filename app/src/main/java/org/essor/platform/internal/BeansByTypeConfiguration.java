package org.essor.platform.internal;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BeansByTypeConfiguration {

  @Bean
  static BeanFactoryPostProcessor findBeansByType() {
    return beans -> {
      if (beans instanceof DefaultListableBeanFactory factory) {
        factory.setAutowireCandidateResolver(BeansByType.of(factory));
      }
    };
  }
}
