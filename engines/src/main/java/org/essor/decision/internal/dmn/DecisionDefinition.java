package org.essor.decision.internal.dmn;

import java.util.List;
import org.essor.decision.internal.feel.Type;

/**
 * A decision as its file defines it.
 *
 * @param requires names of the inputs and decisions it uses directly
 */
public record DecisionDefinition(
    Place place,
    String file,
    String name,
    String question,
    Type type,
    List<String> requires,
    Logic logic) {}
