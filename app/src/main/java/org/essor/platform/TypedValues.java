package org.essor.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed in a form, by name of the field, with what is wrong with it: a page shows both
 * again. Each module reads its own kinds of values on top of it. Used by one request.
 */
public abstract class TypedValues {

  private final MultiValueMap<String, String> values;
  private final Map<String, String> errors = new LinkedHashMap<>();

  protected TypedValues(MultiValueMap<String, String> values) {
    this.values = values;
  }

  protected final MultiValueMap<String, String> values() {
    return values;
  }

  /** The text of a field, without the spaces around it; empty where there is none. */
  public final String get(String name) {
    var value = values.getFirst(name);
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  public final List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public final boolean has(String name) {
    return values.containsKey(name);
  }

  /** The constants of an enumeration that were chosen; what is none is left out. */
  public final <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
    return List.of(type.getEnumConstants()).stream()
        .filter(each -> all(name).contains(each.name()))
        .toList();
  }

  /** Says what is wrong with a field; the first word about it stands. */
  public final void fail(String name, String error) {
    errors.putIfAbsent(name, error);
  }

  /** What is wrong, by name of the field, in the order in which it was found. */
  public final Map<String, String> errors() {
    return errors;
  }

  /** What is wrong with a field, for the component that draws it. */
  public final @Nullable String error(String name) {
    return errors.get(name);
  }

  public final boolean isRight() {
    return errors.isEmpty();
  }
}
