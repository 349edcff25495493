package org.essor.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.essor.frameworks.AFramework.competence;

import java.util.List;
import java.util.Optional;
import org.essor.skills.Framework.Competence;
import org.junit.jupiter.api.Test;

class DifferenceTests {

  private static String id(Optional<Competence> competence) {
    return competence.map(Competence::id).orElse("-");
  }

  @Test
  void tellsWhatIsNewWhatIsSaidOtherwiseAndWhatIsGone() {
    var before = AFramework.of();
    var after =
        AFramework.with(
            competence("d1.c3", "Héberger", "Host"), competence("d1.c1", "Reconnaître", "Spot"));
    assertThat(Difference.between(before, after))
        .extracting(change -> id(change.before()), change -> id(change.after()))
        .containsExactly(tuple("-", "d1.c3"), tuple("d1.c1", "d1.c1"), tuple("d1.c2", "-"));
    assertThat(Difference.between(before, AFramework.of())).isEmpty();
  }

  @Test
  void aDraftChangesOneCompetenceAtATimeAndKnowsWhatIsUntranslated() {
    var draft = new Draft("essai-9", AFramework.of(), List.of(), 3);
    var changed =
        draft
            .with("d2", competence("d2.c2", "Sauvegarder", ""))
            .replacing(competence("d1.c1", "Distinguer", "Tell apart"))
            .without("d1.c2");
    assertThat(Difference.between(draft.framework(), changed.framework()))
        .extracting(change -> id(change.before()), change -> id(change.after()))
        .containsExactly(tuple("d1.c1", "d1.c1"), tuple("-", "d2.c2"), tuple("d1.c2", "-"));
    assertThat(changed.untranslated()).extracting(Competence::id).containsExactly("d2.c2");
    assertThat(changed.revision()).isEqualTo(3);
  }
}
