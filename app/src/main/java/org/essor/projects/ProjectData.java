package org.essor.projects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.essor.decision.Value;
import org.essor.journeys.Values;
import org.essor.kernel.PersonId;
import org.essor.projects.SavedProject.Rules;
import tools.jackson.databind.node.NullNode;

/**
 * A project as data, for programs and for whoever takes his data away.
 *
 * @param role what the reader may do
 * @param rules those that its result was last computed under
 * @param variant the name of the variant that is edited
 * @param facts of the whole product, by input; null for "I don't know"
 * @param start the first day of the roadmap
 * @param done the day on which a step was finished, by step
 * @param estimates own lengths of steps, as ISO 8601 periods; working days as {@code 10 working
 *     days}
 * @param suspended for how many days an official clock was stopped, by step
 */
@JsonInclude(Include.NON_ABSENT)
public record ProjectData(
    String id,
    String name,
    int version,
    TeamRole role,
    boolean example,
    Instant changedAt,
    Optional<Instant> archivedAt,
    Rules rules,
    Optional<String> variant,
    Map<String, Object> facts,
    List<ModuleData> modules,
    Optional<LocalDate> start,
    Map<String, Object> done,
    Map<String, Object> estimates,
    Map<String, Object> suspended) {

  /** A function of the product, with the facts of its own. */
  public record ModuleData(String id, String name, Map<String, Object> facts) {}

  /**
   * A change of the history; who made it is the identifier of a person.
   *
   * @param before as the project says it: a JSON null for "I don't know", absent for nothing
   */
  @JsonInclude(Include.NON_ABSENT)
  public record ChangeData(
      int version,
      String key,
      Optional<Object> before,
      Optional<Object> after,
      Optional<UUID> who,
      Instant when,
      String source,
      String why) {

    /** Says a change as data. */
    public static ChangeData of(Change change) {
      var key = FactKey.of(change.key());
      return new ChangeData(
          change.version(),
          change.key(),
          change.before().map(word -> value(key, word)),
          change.after().map(word -> value(key, word)),
          change.who().map(PersonId::value),
          change.when(),
          change.source(),
          change.why());
    }
  }

  /** Says a project as data. */
  public static ProjectData of(SavedProject project) {
    var sheet = project.facts();
    return new ProjectData(
        project.id().toString(),
        project.name(),
        project.version(),
        project.me().role(),
        project.example(),
        project.changedAt(),
        project.archivedAt(),
        project.rules(),
        sheet.find(FactKey.VARIANT).map(FactWords::text),
        of(sheet, FactKey.SHARED, ProjectData::json),
        sheet.modules().stream().map(id -> module(sheet, id)).toList(),
        sheet.find(FactKey.START).map(FactWords::day),
        of(sheet, FactKey.DONE, FactWords::day),
        of(sheet, FactKey.ESTIMATE, ProjectData::period),
        of(sheet, FactKey.SUSPENDED, FactWords::number));
  }

  private static ModuleData module(FactSheet sheet, String id) {
    var name = sheet.find(FactKey.MODULE + ":" + id).map(FactWords::text).orElse("");
    return new ModuleData(id, name, of(sheet, id, ProjectData::json));
  }

  private static Map<String, Object> of(FactSheet sheet, String kind, Function<String, ?> read) {
    var found = new LinkedHashMap<String, Object>();
    sheet
        .words()
        .forEach((key, word) -> {
          var fact = FactKey.of(key);
          if (fact.kind().equals(kind)) {
            found.put(fact.name(), word.equals(FactWords.DECLINED) ? null : read.apply(word));
          }
        });
    return found;
  }

  private static Object value(FactKey key, String word) {
    if (word.equals(FactWords.DECLINED)) {
      return NullNode.getInstance();
    }
    return switch (key.kind()) {
      case FactKey.NAME, FactKey.VARIANT, FactKey.MODULE -> FactWords.text(word);
      case FactKey.START, FactKey.DONE -> FactWords.day(word);
      case FactKey.ESTIMATE -> period(word);
      case FactKey.SUSPENDED -> FactWords.number(word);
      default -> json(word);
    };
  }

  private static Object json(String word) {
    return switch (FactWords.value(word)) {
      case Value.Bool(var yes) -> yes;
      case Value.Num(var number) -> number;
      case Value other -> Values.word(other);
    };
  }

  private static String period(String word) {
    return switch (word.charAt(0)) {
      case 'd' -> "P" + FactWords.number(word) + "D";
      case 'm' -> "P" + FactWords.number(word) + "M";
      default -> FactWords.number(word) + " working days";
    };
  }
}
