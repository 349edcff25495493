package org.essor.credentials.proof;

import com.apicatalog.jcs.Jcs;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON as credentials need it: strict when read, in one spelling when signed. */
public final class Json {

  /** The longest text that is read, in characters: a credential with pictures is shorter. */
  public static final int LONGEST = 2_000_000;

  static final JsonProvider PROVIDER = JsonProvider.provider();

  private static final JsonReaderFactory READERS =
      PROVIDER.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private static final String INDENT = "  ";

  private Json() {}

  /**
   * Reads an object; a member that stands twice makes it unreadable, as it would mean two things.
   *
   * @throws CredentialException {@code json} where it is none
   */
  public static JsonObject read(String text) {
    if (text.length() > LONGEST) {
      throw CredentialException.unreadable("long");
    }
    try (var reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw CredentialException.unreadable("json");
    }
  }

  /**
   * Makes an object of maps, lists, texts, numbers and truth values, the members in the order of
   * the map.
   */
  public static JsonObject of(Map<String, ?> members) {
    return PROVIDER.createObjectBuilder(members).build();
  }

  /** Writes it with two spaces of indentation, members in their order, without a last line end. */
  public static String write(JsonObject object) {
    return write(object, "\n");
  }

  private static String write(JsonValue value, String line) {
    return switch (value) {
      case JsonObject object when !object.isEmpty() ->
          lines(
              "{}",
              line,
              object.entrySet().stream()
                  .map(member ->
                      PROVIDER.createValue(member.getKey())
                          + ": "
                          + write(member.getValue(), line + INDENT)));
      case JsonArray array when !array.isEmpty() ->
          lines("[]", line, array.stream().map(each -> write(each, line + INDENT)));
      default -> value.toString();
    };
  }

  private static String lines(String brackets, String line, Stream<String> items) {
    return items.collect(
        Collectors.joining(
            "," + line + INDENT, brackets.charAt(0) + line + INDENT, line + brackets.charAt(1)));
  }

  /**
   * The canonical form (RFC 8785).
   *
   * @throws CredentialException {@code number} where a number is larger than the form knows
   */
  static byte[] canonical(JsonObject object) {
    try {
      return Jcs.canonize(object).getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw CredentialException.notAuthentic("number");
    }
  }

  /** A copy that was changed. */
  static JsonObject with(JsonObject object, String name, JsonValue value) {
    return PROVIDER.createObjectBuilder(object).add(name, value).build();
  }

  static JsonObject without(JsonObject object, String name) {
    return PROVIDER.createObjectBuilder(object).remove(name).build();
  }

  /** A text among the members. */
  public static Optional<String> text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  /** A member that may be one value or a list of them; none where it is missing. */
  public static List<JsonValue> values(JsonObject object, String name) {
    return switch (object.get(name)) {
      case null -> List.of();
      case JsonArray array -> List.copyOf(array);
      case JsonValue one -> List.of(one);
    };
  }

  /** A member that is one text or a list of texts. */
  public static List<String> texts(JsonObject object, String name) {
    return values(object, name).stream()
        .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
        .toList();
  }

  /** A member that is an object, or a text that stands for one whose member {@code id} it is. */
  public static Optional<String> id(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject inner ? text(inner, "id") : text(object, name);
  }
}
