package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Primary;

class BeansByTypeTests {

  interface Tool {}

  record Hammer() implements Tool {}

  @Primary
  record Saw() implements Tool {}

  record Spade() implements Tool {}

  record Workshop(Tool tool) {}

  record Shed(List<Tool> tools) {}

  private static AnnotationConfigApplicationContext started(Class<?>... beans) {
    return new AnnotationConfigApplicationContext(
        Stream.concat(Stream.of(BeansByTypeConfiguration.class), Stream.of(beans))
            .toArray(Class<?>[]::new));
  }

  @Test
  void theOnlyBeanOfATypeIsGiven() {
    try (var beans = started(Workshop.class, Hammer.class, Shed.class)) {
      assertThat(beans.getBean(Workshop.class).tool()).isEqualTo(new Hammer());
      assertThat(beans.getBean(Shed.class).tools()).containsExactly(new Hammer());
    }
  }

  @Test
  void ofSeveralTheOneThatIsPreferredIsGiven() {
    try (var beans = started(Workshop.class, Hammer.class, Saw.class, Shed.class)) {
      assertThat(beans.getBean(Workshop.class).tool()).isEqualTo(new Saw());
      assertThat(beans.getBean(Shed.class).tools()).containsExactly(new Hammer(), new Saw());
    }
  }

  @Test
  void severalOfWhichNoneIsPreferredAndNoneAtAllAreRefused() {
    assertThatThrownBy(() -> started(Workshop.class, Hammer.class, Spade.class))
        .isInstanceOf(UnsatisfiedDependencyException.class)
        .hasCauseInstanceOf(NoUniqueBeanDefinitionException.class);
    assertThatThrownBy(() -> started(Workshop.class))
        .isInstanceOf(UnsatisfiedDependencyException.class)
        .hasCauseInstanceOf(NoSuchBeanDefinitionException.class);
  }
}
