package org.essor.journeys.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What an editor can do about a table that cannot be read. */
final class ModelAdvice {

  private static final Map<Pattern, String> ADVICE = new LinkedHashMap<>();

  static {
    advise("[“”«»‘’]", "write texts in straight quotes: \"critical\"");
    advise(
        "unknown name \"(yes|no|oui|non|vrai|faux|TRUE|FALSE|True|False)\"", "write true or false");
    advise(
        "input \\d+ .*unknown name",
        "write a text in straight quotes (\"critical\"); the name of a fact must be spelt as in"
            + " its inputData, and required by an informationRequirement of the decision");
    advise("unknown name", "write a text in straight quotes: \"critical\"");
    advise("compares a boolean with a string", "write true or false without quotes");
    advise("compares a number with a string", "write numbers without quotes");
    advise("\"or\" is applied to a string", "separate values by commas: \"patient\",\"citizen\"");
    advise(
        "is not allowed: string among",
        "correct it, or add it to the values of its itemDefinition and outputValues");
    advise(
        "cells for \\d+ columns",
        "each rule has one cell for each column, in their order; - where the value does not"
            + " matter");
    advise("output \\d+.*: empty", "write the value the rule gives");
    advise("which the file does not define", "an href is # and the id of an inputData or decision");
    advise(
        "entity|must be terminated|not well-formed", "in a text, write & as &amp; and < as &lt;");
    advise("also defined at|defined twice|used twice", "give one of the two another name");
    advise("requires itself", "take one of these requirements away");
    advise("defined as", "give both the same type and values");
  }

  private ModelAdvice() {}

  private static void advise(String message, String advice) {
    ADVICE.put(Pattern.compile(message), advice);
  }

  /** One half-sentence for the message of a table that was refused. */
  static String about(String message) {
    return ADVICE.entrySet().stream()
        .filter(each -> each.getKey().matcher(message).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("docs/dmn-subset.md lists what can be written");
  }
}
