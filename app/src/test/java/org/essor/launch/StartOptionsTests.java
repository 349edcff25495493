package org.essor.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTests {

  @Test
  void servesOnPort8080FromTheFolderDataWithExamplesUnlessToldOtherwise() {
    assertThat(StartOptions.of(List.of()))
        .isEqualTo(new StartOptions(8080, Path.of("data").toAbsolutePath(), true));
  }

  @Test
  void readsEveryOption() {
    assertThat(StartOptions.of(List.of("--port", "9000", "--data", "/srv/essor", "--no-demo")))
        .isEqualTo(new StartOptions(9000, Path.of("/srv/essor"), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http"})
  void refusesWhatIsNoPort(String port) {
    assertThatThrownBy(() -> StartOptions.of(List.of("--port", port))).hasMessage("port.invalid");
  }

  @Test
  void refusesAnOptionItDoesNotKnowOrThatLacksItsValue() {
    assertThatThrownBy(() -> StartOptions.of(List.of("--prot"))).hasMessage("option.unknown");
    assertThatThrownBy(() -> StartOptions.of(List.of("--data"))).hasMessage("option.no-value");
  }
}
