package org.essor.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.essor.calls.form.AForm;
import org.essor.calls.form.Email;
import org.essor.calls.form.LongText;
import org.essor.calls.form.Partners;
import org.essor.review.AReview;
import org.junit.jupiter.api.Test;

class VeilTests {

  private final Veil veil = Veil.of(AReview.submission(7, 1), "[masqué]");

  @Test
  void namesOfOrganisationsAreCoveredWhereverTheyAreWritten() {
    assertThat(veil.over("Mené par ORGANISATION 7, avec d’autres."))
        .isEqualTo("Mené par [masqué], avec d’autres.");
    assertThat(Veil.none().over("Organisation 7")).isEqualTo("Organisation 7");
  }

  @Test
  void fieldsThatNamePeopleOrOrganisationsAreHiddenAndOthersAreNot() {
    assertThat(veil.hides(AForm.field("a", new Email()))).isTrue();
    assertThat(veil.hides(AForm.field("b", new Partners(0, 5)))).isTrue();
    assertThat(veil.hides(AForm.field("c", new LongText(100)))).isFalse();
    assertThat(Veil.none().hides(AForm.field("a", new Email()))).isFalse();
  }
}
