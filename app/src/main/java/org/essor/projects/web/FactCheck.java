package org.essor.projects.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Edition;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Values;
import org.essor.projects.FactKey;
import org.essor.projects.FactSheet;
import org.essor.projects.FactWords;
import org.essor.projects.NewProject;
import org.essor.projects.Wanted;

/** Whether a fact that a form sends back can be: forms are not believed. */
record FactCheck(Edition edition, FactSheet facts) {

  private static final Pattern DAY =
      Pattern.compile("@(20\\d\\d-(0[1-9]|1[0-2])-([0-2]\\d|3[01]))");
  private static final Pattern SPAN = Pattern.compile("[dmw]\\d{1,4}");
  private static final Pattern DAYS = Pattern.compile("#\\d{1,3}");
  private static final Pattern NUMBER = Pattern.compile("#-?\\d{1,20}(\\.\\d{1,20})?");

  boolean accepts(Wanted wanted) {
    var key = FactKey.of(wanted.key());
    return wanted.word().map(word -> accepts(key, word)).orElse(!key.kind().equals(FactKey.NAME));
  }

  private boolean accepts(FactKey key, String word) {
    return switch (key.kind()) {
      case FactKey.NAME -> isText(word, NewProject.LONGEST_NAME) && word.strip().length() > 1;
      case FactKey.VARIANT -> isText(word, Answers.LONGEST_NAME);
      case FactKey.MODULE -> isText(word, ProductModule.LONGEST_NAME);
      case FactKey.START -> DAY.matcher(word).matches();
      case FactKey.DONE -> isStep(key) && DAY.matcher(word).matches();
      case FactKey.ESTIMATE -> isStep(key) && SPAN.matcher(word).matches();
      case FactKey.SUSPENDED -> isStep(key) && DAYS.matcher(word).matches();
      default -> isFact(key, word);
    };
  }

  private static boolean isText(String word, int longest) {
    return word.startsWith("\"") && word.length() <= longest + 1;
  }

  private boolean isStep(FactKey key) {
    return edition.regulation().steps().containsKey(key.name());
  }

  private boolean isFact(FactKey key, String word) {
    var input = Optional.ofNullable(edition.inputs().get(key.name()));
    var known = key.kind().equals(FactKey.SHARED) || facts.modules().contains(key.kind());
    return known
        && input.isPresent()
        && (word.equals(FactWords.DECLINED)
            || value(word).filter(value -> Values.isAllowed(input.get(), value)).isPresent());
  }

  private static Optional<Value> value(String word) {
    var readable =
        word.equals("+")
            || word.equals("-")
            || word.startsWith("\"")
            || NUMBER.matcher(word).matches()
            || DAY.matcher(word).matches();
    return readable ? Optional.of(FactWords.value(word)) : Optional.empty();
  }
}
