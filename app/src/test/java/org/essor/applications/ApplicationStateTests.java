package org.essor.applications;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationStateTests {

  /** The steps that the rules of a call allow: from, to. */
  private static final Map<String, Set<String>> STEPS =
      new TreeMap<>(
          Map.of(
              "Draft", Set.of("Submitted"),
              "Submitted", Set.of("Submitted", "Returned", "Eligible", "Ineligible", "Withdrawn"),
              "Returned", Set.of("Submitted", "Withdrawn"),
              "Eligible", Set.of("UnderReview", "Withdrawn"),
              "Ineligible", Set.of("Eligible"),
              "UnderReview", Set.of("Selected", "Reserve", "NotSelected", "Withdrawn"),
              "Reserve", Set.of("Selected", "NotSelected", "Withdrawn"),
              "Selected", Set.of("Withdrawn"),
              "NotSelected", Set.of("UnderReview"),
              "Withdrawn", Set.of()));

  @Test
  void theTypesAllowTheseStepsAndNoOther() {
    var allowed =
        Stream.of(ApplicationState.class.getPermittedSubclasses())
            .collect(toMap(Class::getSimpleName, ApplicationStateTests::stepsOf));
    assertThat(new TreeMap<>(allowed)).isEqualTo(STEPS);
  }

  private static Set<String> stepsOf(Class<?> state) {
    return Arrays.stream(state.getDeclaredMethods())
        .map(Method::getReturnType)
        .filter(ApplicationState.class::isAssignableFrom)
        .map(Class::getSimpleName)
        .collect(toSet());
  }
}
