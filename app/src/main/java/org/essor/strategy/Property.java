package org.essor.strategy;

import java.util.Arrays;
import java.util.Optional;

/** What a statement says of its subject. */
public enum Property {
  BUDGET("budget", Type.AMOUNT),
  BUDGET_PIA("budget-pia", Type.AMOUNT),
  BUDGET_YEARLY("budget-yearly", Type.AMOUNT),
  ENVELOPE("envelope", Type.AMOUNT),
  INCREASE("increase", Type.AMOUNT),
  AWARDED("awarded", Type.AMOUNT),
  COMMITTED_PUBLISHED("committed-published", Type.AMOUNT),
  PHASE("phase", Type.PHASE),
  PLANNED("planned", Type.PERIOD),
  DATE("date", Type.PERIOD),
  BASELINE("baseline", Type.QUANTITY),
  TARGET("target", Type.QUANTITY),
  ACTUAL("actual", Type.QUANTITY);

  /** What its values are. */
  public enum Type {
    AMOUNT,
    QUANTITY,
    PHASE,
    PERIOD
  }

  private final String code;
  private final Type type;

  Property(String code, Type type) {
    this.code = code;
    this.type = type;
  }

  /** The name used in files, addresses and exports. */
  public String code() {
    return code;
  }

  public Type type() {
    return type;
  }

  /** True where coordinators state it; the others come from publications alone. */
  public boolean isEditable() {
    return this == BUDGET || this == PHASE || this == DATE || this == ACTUAL;
  }

  public static Optional<Property> find(String code) {
    return Arrays.stream(values()).filter(property -> property.code.equals(code)).findFirst();
  }
}
