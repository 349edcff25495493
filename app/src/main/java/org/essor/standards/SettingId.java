package org.essor.standards;

import java.util.UUID;
import org.essor.kernel.Refusal;

/** Names a standard setting. */
public record SettingId(UUID value) {

  public static SettingId next() {
    return new SettingId(UUID.randomUUID());
  }

  /**
   * Reads what stands in an address.
   *
   * @throws Refusal {@code standards.unknown} where it can be none
   */
  public static SettingId of(String text) {
    try {
      return new SettingId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refusal("standards.unknown");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
