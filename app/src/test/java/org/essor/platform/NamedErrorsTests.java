package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedErrorsTests {

  @ParameterizedTest
  @CsvSource({
    "'<label class=\"fr-label\" for=\"a.b\">Nom\n</label><input id=\"a.b\">', Nom : À $1 remplir",
    "'<label for=\"a.b\">Date (facultatif)\n</label>', Date : À $1 remplir",
    "'<fieldset id=\"a.b-fieldset\"><legend>Âge</legend><label for=\"a.b\">Dix</label>', Âge : À $1"
        + " remplir",
    "'<fieldset id=\"a.b\"><legend>Quand ?</legend>', Quand ? À $1 remplir",
    "'<input id=\"a.b\" aria-label=\"Part, ligne 1\">', 'Part, ligne 1 : À $1 remplir'",
    "'<fieldset id=\"a.b-fieldset\"><legend><h1>Titre</h1></legend>', À $1 remplir",
    "'<label for=\"a.b\">remplir</label>', À $1 remplir",
    "'<label for=\"axb\">Autre</label>', À $1 remplir"
  })
  void aLinkNamesItsFieldAsThePageDoes(String field, String named) {
    var list = "<div id=\"errors\"><ul><li><a href=\"#a.b\">%s</a></li></ul></div>";
    assertThat(shown(list.formatted("À $1 remplir") + field))
        .isEqualTo(list.formatted(named) + field);
  }

  private static String shown(String page) {
    var shown = new StringOutput();
    var texts = new Texts(Language.FR, Map.of("platform.errors.named", "{0} : {1}"));
    new NamedErrors(output -> output.writeContent(page), texts).writeTo(shown);
    return shown.toString();
  }
}
