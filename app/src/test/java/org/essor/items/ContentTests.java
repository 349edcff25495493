package org.essor.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essor.items.Content.Problem;
import org.essor.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTests {

  private static final PersonId ONE = new PersonId(UUID.randomUUID());
  private static final PersonId TWO = new PersonId(UUID.randomUUID());

  @Test
  void aCompleteItemHasNothingLeftToDo() {
    assertThat(AContent.single("?").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "question.en,'',missing",
    "explanation.fr,'',missing",
    "option.2.en,'',missing",
    "key.1,on,key",
    "source.url,javascript:alert(1),address",
    "source.checked,hier,date",
    "difficulty,3,difficulty",
    "minutes,1.5,minutes",
    "document.fr,Un texte,missing"
  })
  void saysWhatIsMissingOrCannotBe(String field, String value, String code) {
    assertThat(AContent.single("?").with(field, value).problems())
        .extracting(Problem::code)
        .containsExactly(code);
  }

  @Test
  void eachTypeAsksForItsOwnParts() {
    assertThat(codes(Content.Type.NUMBER, Map.of("value", "douze"))).containsExactly("number");
    assertThat(codes(Content.Type.TEXT, Map.of("accept.fr", "mars"))).containsExactly("missing");
    assertThat(codes(Content.Type.ORDERING, Map.of())).containsExactly("lines");
    assertThat(
            codes(
                Content.Type.MATCHING,
                Map.of(
                    "left.1.fr",
                    "a",
                    "left.1.en",
                    "a",
                    "left.2.fr",
                    "b",
                    "left.2.en",
                    "b",
                    "right.1.fr",
                    "c",
                    "right.1.en",
                    "c",
                    "right.2.fr",
                    "d",
                    "right.2.en",
                    "d",
                    "pair.1",
                    "2",
                    "pair.2",
                    "7")))
        .containsExactly("pair");
    assertThat(
            codes(
                Content.Type.HOTSPOT,
                Map.of(
                    "option.1.fr",
                    "a",
                    "option.1.en",
                    "a",
                    "option.2.fr",
                    "b",
                    "option.2.en",
                    "b",
                    "key.1",
                    "on")))
        .contains("missing", "region");
  }

  private static List<String> codes(Content.Type type, Map<String, String> fields) {
    return AContent.with(type, fields).problems().stream().map(Problem::code).toList();
  }

  @Test
  void readsADayAsBothAreWritten() {
    var march = LocalDate.of(2027, 3, 31);
    for (var written : List.of("2027-03-31", "31/03/2027")) {
      assertThat(AContent.single("?").with("source.checked", written).date("source.checked"))
          .contains(march);
    }
    assertThat(AContent.single("?").with("source.checked", "31/02/2027").date("source.checked"))
        .isEmpty();
  }

  @Test
  void countsWhatOneLanguageLacks() {
    var content = AContent.single("?").with("option.1.en", "").with("explanation.en", "");
    assertThat(content.untranslated("en")).isEqualTo(2);
    assertThat(content.untranslated("fr")).isZero();
  }

  @Test
  void isAccessibleOnlyWhereBothChecksWereMade() {
    var half = AContent.single("?").with("accessible.said", "on");
    assertThat(half.isAccessible()).isFalse();
    assertThat(half.with("accessible.keyboard", "on").isAccessible()).isTrue();
  }

  @Test
  void twoDifferentPeopleMustAccept() {
    var once = new Stage.Draft().submit().approve(ONE);
    assertThat(once).isEqualTo(new Stage.InReview(Set.of(ONE)));
    assertThat(((Stage.InReview) once).approve(ONE)).isInstanceOf(Stage.InReview.class);
    assertThat(((Stage.InReview) once).approve(TWO)).isEqualTo(new Stage.Accepted());
  }

  @Test
  void anItemGivenBackBeginsItsReviewAnew() {
    var review = new Stage.InReview(Set.of(ONE)).giveBack().submit();
    assertThat(review.approvals()).isEmpty();
  }
}
