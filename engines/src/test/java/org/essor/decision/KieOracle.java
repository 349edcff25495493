package org.essor.decision;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.internal.io.ResourceFactory;

/** Apache KIE, asked what it makes of a DMN file: an independent answer to compare ours with. */
final class KieOracle {

  private final DMNRuntime runtime;
  private final DMNModel model;

  private KieOracle(DMNRuntime runtime) {
    this.runtime = runtime;
    this.model = runtime.getModels().getFirst();
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException where KIE finds an error in it
   */
  static KieOracle of(String dmn) {
    var resource = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
    resource.setSourcePath("model.dmn");
    var runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(IllegalArgumentException::new);
    var oracle = new KieOracle(runtime);
    var errors = oracle.model.getMessages(DMNMessage.Severity.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("KIE refuses the model: " + errors);
    }
    return oracle;
  }

  /** Returns the value of every decision; {@link Value#NOTHING} where KIE gives none. */
  Map<String, Value> evaluate(Map<String, Value> facts) {
    var context = runtime.newContext();
    facts.forEach((name, value) -> context.set(name, unwrap(value)));
    var outcomes = new LinkedHashMap<String, Value>();
    for (var result : runtime.evaluateAll(model, context).getDecisionResults()) {
      outcomes.put(result.getDecisionName(), wrap(result.getResult()));
    }
    return outcomes;
  }

  /** Reads a value written in FEEL, such as {@code [{Status: "Approved"}, null, 1.5]}. */
  static Value literal(String feel) {
    return wrap(FEELBuilder.builder().build().evaluate(feel));
  }

  private static @Nullable Object unwrap(Value value) {
    return switch (value) {
      case Value.Nothing() -> null;
      case Value.Bool(var bool) -> bool;
      case Value.Num(var number) -> number;
      case Value.Text(var text) -> text;
      case Value.Day(var day) -> day;
      case Value.Many(var values) -> values.stream().map(KieOracle::unwrap).toList();
      case Value.Context(var components) -> {
        var context = new LinkedHashMap<String, @Nullable Object>();
        components.forEach((name, component) -> context.put(name, unwrap(component)));
        yield context;
      }
    };
  }

  private static Value wrap(@Nullable Object result) {
    return switch (result) {
      case null -> Value.NOTHING;
      case Boolean bool -> Value.of(bool);
      case BigDecimal number -> Value.of(number);
      case Number number -> Value.of(new BigDecimal(number.toString()));
      case String text -> Value.of(text);
      case LocalDate day -> Value.of(day);
      case List<?> values -> new Value.Many(values.stream().map(KieOracle::wrap).toList());
      case Map<?, ?> components -> {
        var context = new LinkedHashMap<String, Value>();
        components.forEach((name, component) -> context.put(name.toString(), wrap(component)));
        yield new Value.Context(context);
      }
      default -> throw new IllegalStateException("Outside the subset: " + result.getClass());
    };
  }
}
