package org.essor.calls.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.essor.calls.form.Condition.Operator;
import org.junit.jupiter.api.Test;

class FormJsonTests {

  @Test
  void aFormWithEachKindOfFieldIsReadAsItWasWritten() {
    var form = AForm.ofEachKind();
    assertThat(FormJson.read(FormJson.write(form))).isEqualTo(form);
    assertThat(form.fields().map(field -> field.type().getClass().getName()).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(kinds(FieldType.class));
  }

  private static List<String> kinds(Class<?> type) {
    if (!type.isSealed()) {
      return List.of(type.getName());
    }
    var kinds = new ArrayList<String>();
    for (var permitted : type.getPermittedSubclasses()) {
      kinds.addAll(kinds(permitted));
    }
    return kinds;
  }

  /** What was stored once is read for ever: this text never changes. */
  @Test
  void aFormStoredByTheFirstVersionIsStillRead() {
    var form =
        FormJson.read(
            """
            {"sections":[{"id":"one","title":{"fr":"Un","en":"One"},"help":{"fr":"","en":""},
              "fields":[
                {"id":"kind","type":{"kind":"choice","options":[
                    {"value":"a","label":{"fr":"A","en":"A"}},{"value":"b","label":{"fr":"B","en":"B"}}]},
                 "label":{"fr":"Nature","en":"Kind"},"help":{"fr":"","en":""},
                 "required":true,"part":"LEAD","condition":{"join":"ALL","tests":[]}},
                {"id":"cost","type":{"kind":"money","limits":{"least":0,"most":null}},
                 "label":{"fr":"Coût","en":"Cost"},"help":{"fr":"","en":""},
                 "required":false,"part":"EACH",
                 "condition":{"join":"ANY","tests":[{"field":"kind","operator":"EQUAL","values":["a"]}]}},
                {"id":"plan","type":{"kind":"attachment","kinds":["pdf"],"megabytes":10,"most":3},
                 "label":{"fr":"Plan","en":"Plan"},"help":{"fr":"","en":""},
                 "required":false,"part":"LEAD","condition":{"join":"ALL","tests":[]}}],
              "condition":{"join":"ALL","tests":[]}}]}
            """);
    assertThat(form.findField("kind").orElseThrow().type()).isEqualTo(new Choice(AForm.options()));
    var cost = form.findField("cost").orElseThrow();
    assertThat(cost.type()).isEqualTo(new Money(Limits.FROM_ZERO));
    assertThat(form.findField("plan").orElseThrow().type())
        .isEqualTo(new Attachment(List.of("pdf"), 10, 3));
    assertThat(cost.part()).isEqualTo(Part.EACH);
    assertThat(cost.condition().tests().getFirst().operator()).isEqualTo(Operator.EQUAL);
  }

  @Test
  void whatIsNoFormIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> FormJson.read("[]"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FormJson.read("{\"sections\":[],\"more\":1}"));
  }
}
