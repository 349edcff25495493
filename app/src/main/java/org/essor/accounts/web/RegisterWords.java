package org.essor.accounts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.RegisterReader;
import org.essor.audit.AuditEntry;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.platform.Texts;

/**
 * What the register says in words, of the module that did it: {@code <module>.audit.<action>},
 * {@code <module>.audit.detail.<name>}, and for a value that is a code {@code
 * <module>.<name>.<value>} or {@code <module>.audit.detail.<name>.<value>}. What has no words, as
 * an older version may have recorded it, is shown as it was recorded.
 */
final class RegisterWords {

  private static final String DETAIL = ".audit.detail.";
  private static final Set<String> CENTS = Set.of("cents", "commitments", "payments");
  private static final Set<String> TRUTHS = Set.of("true", "false");
  private static final Pattern BETWEEN = Pattern.compile(",? ");

  private final People people;
  private final List<RegisterReader> readers;
  private final Texts texts;

  RegisterWords(People people, List<RegisterReader> readers, Texts texts) {
    this.people = people;
    this.readers = List.copyOf(readers);
    this.texts = texts;
  }

  String action(AuditEntry entry) {
    return words(entry.action().replaceFirst("\\.", ".audit.")).orElse(entry.action());
  }

  String actor(AuditEntry entry) {
    return entry.actor().map(this::name).orElse(texts.get("accounts.audit.nobody"));
  }

  private String name(PersonId id) {
    return people.find(id).map(Person::displayName).orElse(texts.get("accounts.audit.gone"));
  }

  /** What it was done to: its kind in words, then a person's name or the identifier. */
  String subject(AuditEntry entry) {
    var kind = entry.subject().split(":", 2)[0];
    var id = entry.subject().substring(Math.min(kind.length() + 1, entry.subject().length()));
    var person = uuid(id).filter(_ -> "person".equals(kind)).map(PersonId::new).map(this::name);
    return words("accounts.audit.subject." + kind)
        .map(word -> texts.get("accounts.audit.detail", word, person.orElse(id)))
        .orElse(entry.subject());
  }

  /** What else is worth knowing, by name; what was left empty says nothing. */
  List<String> details(AuditEntry entry) {
    return new TreeMap<>(entry.details())
        .entrySet().stream()
            .filter(detail -> !detail.getValue().isBlank())
            .map(detail -> detail(entry, detail))
            .toList();
  }

  private String detail(AuditEntry entry, Map.Entry<String, String> detail) {
    var module = entry.action().split("\\.", 2)[0];
    var name = detail.getKey();
    var label = words(module + DETAIL + name).orElse(name);
    var value =
        readers.stream()
            .flatMap(reader -> reader.find(entry, name, texts).stream())
            .findFirst()
            .orElseGet(() -> value(module, name, detail.getValue()));
    return texts.get("accounts.audit.detail", label, value);
  }

  private String value(String module, String name, String value) {
    return codes(module, name, value).or(() -> readable(name, value)).orElse(value);
  }

  /** Words where each of the codes has some. */
  private Optional<String> codes(String module, String name, String value) {
    var codes = BETWEEN.splitAsStream(value).toList();
    Function<String, Optional<String>> word = code -> code(module, name, code.replace('-', '_'));
    return codes.stream().allMatch(code -> word.apply(code).isPresent())
        ? Optional.of(
            codes.stream()
                .flatMap(code -> word.apply(code).stream())
                .collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  private Optional<String> code(String module, String name, String code) {
    return words(module + "." + name + "." + code)
        .or(() -> words(module + DETAIL + name + "." + code));
  }

  private Optional<String> readable(String name, String value) {
    if (TRUTHS.contains(value)) {
      return words("accounts.audit.value." + value);
    }
    if (CENTS.contains(name)) {
      return Optional.of(texts.euros(new Euros(Long.parseLong(value))));
    }
    return Stream.<Function<String, Optional<String>>>of(this::person, this::date, this::instant)
        .flatMap(reading -> reading.apply(value).stream())
        .findFirst();
  }

  private Optional<String> person(String value) {
    return uuid(value).map(PersonId::new).flatMap(people::find).map(Person::displayName);
  }

  private Optional<String> date(String value) {
    return read(value, text -> texts.date(LocalDate.parse(text)));
  }

  private Optional<String> instant(String value) {
    return read(value, text -> texts.dateTime(Instant.parse(text).atZone(Paris.ZONE)));
  }

  private static Optional<UUID> uuid(String value) {
    return read(value, UUID::fromString);
  }

  private static <T> Optional<T> read(String value, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(value));
    } catch (DateTimeParseException | IllegalArgumentException no) {
      return Optional.empty();
    }
  }

  private Optional<String> words(String key) {
    return texts.has(key) ? Optional.of(texts.get(key)) : Optional.empty();
  }
}
