package org.essor.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essor.calls.form.AForm;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Email;
import org.essor.calls.form.Form;
import org.essor.calls.form.LongText;
import org.essor.calls.form.Partners;
import org.essor.calls.form.Section;
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
    assertThat(veil.hides(Form.EMPTY, AForm.field("a", new Email()))).isTrue();
    assertThat(veil.hides(Form.EMPTY, AForm.field("b", new Partners(0, 5)))).isTrue();
    assertThat(veil.hides(Form.EMPTY, AForm.field("c", new LongText(100)))).isFalse();
    assertThat(Veil.none().hides(Form.EMPTY, AForm.field("a", new Email()))).isFalse();
  }

  @Test
  void ofFilesOnlyTheVersionWithoutNamesIsShownWhereOneWasAskedFor() {
    var files = new Attachment(List.of("pdf"), 10, 3);
    var named = AForm.field("plan", files);
    var without = AForm.field("plan_anonyme", files.withoutNamesOf("plan"));
    var alone = AForm.field("annexe", files);
    var form = Form.of(Section.of("one", AForm.text("Un"), named, without, alone));
    assertThat(form.fields().filter(field -> !veil.hides(form, field)))
        .containsExactly(without, alone);
    assertThat(form.fields().filter(field -> !Veil.none().hides(form, field))).hasSize(3);
  }
}
