package org.essor.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AgreementStateTests {

  /** Every step that a state has, and where it leads. */
  private static Map<String, Set<String>> steps() {
    var steps = new TreeMap<String, Set<String>>();
    for (var state : AgreementState.class.getPermittedSubclasses()) {
      var out = new TreeSet<String>();
      Arrays.stream(state.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .filter(method -> AgreementState.class.isAssignableFrom(method.getReturnType()))
          .map(AgreementStateTests::step)
          .forEach(out::add);
      steps.put(state.getSimpleName(), out);
    }
    return steps;
  }

  private static String step(Method method) {
    return method.getName() + " -> " + method.getReturnType().getSimpleName();
  }

  @Test
  void theStepsAreThoseOfAnAgreementAndNoOther() {
    assertThat(steps())
        .isEqualTo(
            Map.of(
                "Prepared", Set.of("send -> Sent", "terminate -> Terminated"),
                "Sent", Set.of("takeBack -> Prepared", "sign -> Signed", "terminate -> Terminated"),
                "Signed", Set.of("begin -> Running", "terminate -> Terminated"),
                "Running", Set.of("settle -> Settled", "terminate -> Terminated"),
                "Settled", Set.of(),
                "Terminated", Set.of()));
  }

  @Test
  void aStateIsReadAsItWasStored() {
    for (var code :
        new String[] {"prepared", "sent", "signed", "running", "settled", "terminated"}) {
      assertThat(AgreementState.of(code, "motif").code()).isEqualTo(code);
    }
    assertThat(AgreementState.of("terminated", "motif"))
        .isEqualTo(new AgreementState.Terminated("motif"));
  }
}
