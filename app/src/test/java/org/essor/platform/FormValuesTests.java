package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormValuesTests {

  private static FormValues typed(String value) {
    return FormValues.blank(Translations.read(Language.FR)).with("when", value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/03/2027 18:00",
        "31/3/2027 18h",
        "31/03/2027 à 18 h",
        "31/03/2027, 18\u202fh\u202f00",
        "2027-03-31T18:00",
        "31/03/2027 18H00"
      })
  void readsAMomentAsPeopleWriteIt(String written) {
    assertThat(typed(written).moment("when")).contains(Instant.parse("2027-03-31T16:00:00Z"));
  }

  @Test
  void tellsWhatIsNoMoment() {
    for (var written :
        new String[] {"", "31/03/2027", "31/02/2027 18 h", "18 h", "31/03/2027 18"}) {
      var form = typed(written);
      assertThat(form.moment("when")).as(written).isEmpty();
      assertThat(form.errors()).as(written).containsKey("when");
    }
  }
}
