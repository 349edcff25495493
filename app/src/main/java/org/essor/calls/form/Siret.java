package org.essor.calls.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The number of an establishment (SIRET): nine digits of the SIREN, five of the NIC, the last one a
 * Luhn key over all fourteen. Establishments of La Poste (SIREN 356000000) but its head office have
 * instead a sum of digits that is a multiple of five (INSEE, since 2012: the Luhn numbers were used
 * up).
 */
public record Siret() implements FieldType {

  private static final int LENGTH = 14;
  private static final int SUM_OF_LA_POSTE = 5;
  private static final int LUHN = 10;
  private static final String LA_POSTE = "356000000";
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f.]");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");

  @Override
  public AnswerValue read(String typed) {
    return new AnswerValue.Words(SPACES.matcher(typed).replaceAll(""));
  }

  @Override
  public List<Problem> check(AnswerValue value) {
    return FieldType.words(
        value,
        text ->
            DIGITS.matcher(text).matches()
                ? FieldType.unless(hasKey(text), "siret-key")
                : List.of(Problem.of("siret-digits", text.length())));
  }

  /** True for a number that can have been given: fourteen digits with a right key. */
  public static boolean isValid(String siret) {
    return DIGITS.matcher(siret).matches() && hasKey(siret);
  }

  private static boolean hasKey(String digits) {
    return luhn(digits) % LUHN == 0
        || (digits.startsWith(LA_POSTE)
            && digits.chars().map(Siret::digit).sum() % SUM_OF_LA_POSTE == 0);
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int weighted = digit(digits.charAt(i)) * (i % 2 == 0 ? 2 : 1);
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }

  private static int digit(int character) {
    return character - '0';
  }
}
