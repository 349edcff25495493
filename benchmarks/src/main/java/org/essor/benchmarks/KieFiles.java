package org.essor.benchmarks;

import java.io.StringReader;
import java.util.List;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** DMN files in Apache KIE; what one file decides is given to the next as its input. */
record KieFiles(DMNRuntime runtime, List<DMNModel> models) {

  static KieFiles of(RuleBase rules) {
    var resources =
        rules.files().stream()
            .map(file -> {
              var resource =
                  ResourceFactory.newReaderResource(new StringReader(file.text()), "UTF-8");
              resource.setSourcePath(file.name());
              return resource;
            })
            .toList();
    var runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(resources)
            .getOrElseThrow(IllegalArgumentException::new);
    return new KieFiles(runtime, List.copyOf(runtime.getModels()));
  }

  /** The result of the last file, with everything decided before in its context. */
  DMNResult evaluate(Facts facts) {
    var context = runtime.newContext();
    facts.known().forEach((name, value) -> context.set(name, plain(value)));
    DMNResult result = runtime.evaluateAll(models.getFirst(), context);
    for (var model : models.subList(1, models.size())) {
      result = runtime.evaluateAll(model, result.getContext());
    }
    return result;
  }

  private static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Nothing() -> null;
      case Value.Bool(var bool) -> bool;
      case Value.Num(var number) -> number;
      case Value.Text(var text) -> text;
      case Value.Day(var day) -> day;
      case Value.Many _, Value.Context _ ->
          throw new IllegalArgumentException("No input of the rules is a list or a context");
    };
  }
}
