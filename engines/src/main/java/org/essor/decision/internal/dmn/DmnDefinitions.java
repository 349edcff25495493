package org.essor.decision.internal.dmn;

import java.util.List;
import java.util.Map;
import org.essor.decision.internal.feel.Type;

/** What one file defines: input data by name, and decisions. */
public record DmnDefinitions(
    String file, Map<String, Type> inputs, List<DecisionDefinition> decisions) {}
