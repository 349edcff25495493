package org.essor.strategy.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The published figures, in the database before anyone reads them. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

  @Bean
  Content publishedFigures(StrategySettings settings, StoredStrategy.Loading loading) {
    var content = ContentReader.read(settings.path());
    loading.load(content.figures());
    return content;
  }
}
