package org.essor.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.DecisionModels;
import org.essor.decision.DecisionResult;
import org.essor.decision.DmnFile;
import org.essor.decision.Facts;
import org.essor.decision.InvalidFactException;
import org.essor.decision.InvalidModelException;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./essor decide MODEL.dmn --facts FACTS.json [--decision NAME]}: evaluates a model on facts
 * of which any may be unknown, and prints JSON.
 *
 * <p>For each decision, by name: {@code outcome} when it is settled, else {@code possible}, the
 * outcomes that remain; {@code rules}, those that fire or may fire; {@code nextQuestion}, the input
 * that settles most of it, {@code null} when none can. {@code "exact": false} says that an outcome
 * given may be out of reach, where a product of unknown numbers decides. Exit status 0, or 2 with
 * one sentence on the error stream where the input is bad.
 */
public final class DecideCommand {

  static final int BAD_INPUT = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private DecideCommand() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /** Runs the command; returns its exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      out.println(decide(DecideArguments.parse(List.of(args))));
      return 0;
    } catch (BadInputException | InvalidModelException e) {
      err.println(e.getMessage());
    } catch (InvalidFactException e) {
      err.println(explained(e));
    }
    return BAD_INPUT;
  }

  private static String decide(DecideArguments arguments) {
    var model = load(arguments.model());
    var goals = goals(model, arguments);
    var facts = facts(model, arguments.facts());
    var evaluation = model.evaluate(facts);
    var answers = new LinkedHashMap<String, Object>();
    for (var goal : goals) {
      var outcomes = outcomes(model, facts, evaluation.get(goal));
      var next = model.nextQuestion(facts, List.of(goal));
      answers.put(goal, answer(outcomes, evaluation.get(goal), next));
    }
    return JSON.writeValueAsString(answers);
  }

  /** The outcomes, of a list every one if they are not too many. */
  private static Outcomes outcomes(DecisionModel model, Facts facts, DecisionResult result) {
    return result.outcomes() instanceof Outcomes.Collected
        ? model.outcomes(facts, result.decision(), JsonValues.MOST_LISTS)
        : result.outcomes();
  }

  private static DecisionModel load(Path file) {
    return DecisionModels.load(List.of(new DmnFile(name(file), read(file))));
  }

  private static List<String> goals(DecisionModel model, DecideArguments arguments) {
    var names = model.decisions().stream().map(Decision::name).toList();
    var asked = arguments.decision();
    if (asked.isEmpty()) {
      return names;
    }
    if (!names.contains(asked.get())) {
      throw new BadInputException(
          "No decision named \"%s\" in %s. Its decisions: %s."
              .formatted(asked.get(), name(arguments.model()), String.join(", ", names)));
    }
    return List.of(asked.get());
  }

  private static Facts facts(DecisionModel model, Path file) {
    try {
      return new FactsDocument(model.inputs()).read(JSON.readTree(read(file)));
    } catch (JacksonException e) {
      throw new BadInputException(
          "%s is not valid JSON%s: %s".formatted(name(file), line(e), explained(e)));
    }
  }

  private static String line(JacksonException e) {
    return Optional.ofNullable(e.getLocation())
        .map(at -> " (line %d)".formatted(at.getLineNr()))
        .orElse("");
  }

  /** What the parser says, without where in its own terms. */
  private static String explained(JacksonException e) {
    return e.getOriginalMessage().replaceFirst("(?s)\\s*(\\(start marker at )?\\[Source.*", "");
  }

  private static Map<String, Object> answer(
      Outcomes outcomes, DecisionResult result, Optional<String> next) {
    var answer = new LinkedHashMap<String, Object>();
    answer.putAll(JsonValues.outcomes(outcomes));
    if (!result.isExact()) {
      answer.put("exact", false);
    }
    answer.put(
        "rules",
        Stream.concat(
                result.firing().stream().map(rule -> rule(rule, "fires")),
                result.maybeFiring().stream().map(rule -> rule(rule, "may fire")))
            .toList());
    answer.put("nextQuestion", next.orElse(null));
    return answer;
  }

  private static Map<String, Object> rule(Rule rule, String state) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", rule.id());
    row.put("number", rule.number());
    row.put("state", state);
    return row;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BadInputException(name(file) + " is not a text in UTF-8.");
    } catch (IOException e) {
      throw new BadInputException("Cannot read the file " + file + ".");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String explained(InvalidFactException e) {
    var message = String.valueOf(e.getMessage());
    var allowed = String.join(", ", e.allowed());
    return message.contains(allowed) ? message : "%s Allowed: %s.".formatted(message, allowed);
  }
}
