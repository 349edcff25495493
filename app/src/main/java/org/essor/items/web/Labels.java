package org.essor.items.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.essor.items.AuthoredItem;
import org.essor.items.Content;
import org.essor.items.Content.Problem;
import org.essor.items.Stage;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.skills.Framework;

/** The words for what items are made of. */
record Labels(Texts texts) {

  private static final int HEADLINE = 110;
  private static final int MOST_DECIMALS = 6;

  String stage(Stage.Name stage) {
    return texts.get("items.stage." + key(stage));
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  String type(Content.Type type) {
    return texts.get("items.type." + key(type));
  }

  /** The colour that goes with a stage. */
  static String colour(Stage.Name stage) {
    return switch (stage) {
      case DRAFT, RETIRED -> "";
      case REVIEW, ACCEPTED, PRETEST -> "info";
      case RETURNED -> "warning";
      case OPERATIONAL -> "success";
    };
  }

  /** The name of a field, with the number of its line and its language. */
  String field(String field) {
    var parts = field.split("\\.");
    var language = parts[parts.length - 1];
    var spoken = language.equals("fr") || language.equals("en");
    var numbered = parts.length > 1 && parts[1].matches("\\d+");
    var key = numbered ? parts[0] : spoken ? field.substring(0, field.length() - 3) : field;
    var name =
        numbered ? texts.get("items.field." + key, parts[1]) : texts.get("items.field." + key);
    return spoken ? texts.get("items.in", name, texts.get("items.language." + language)) : name;
  }

  String problem(Problem problem) {
    return texts.get(
        "items.problem." + problem.code(),
        problem.code().equals("missing") ? field(problem.field()) : problem.field());
  }

  /** Its question, or what says that there is none yet. */
  String headline(AuthoredItem item) {
    return headline(item.content());
  }

  String headline(Content content) {
    var own = content.get("question." + texts.language().name().toLowerCase(Locale.ROOT));
    var any = Stream.of(own, content.get("question.fr"), content.get("question.en"));
    var text = any.filter(each -> !each.isEmpty()).findFirst().orElse(texts.get("items.untitled"));
    return shortened(text);
  }

  static String shortened(String text) {
    return text.length() <= HEADLINE
        ? text
        : text.substring(0, HEADLINE).replaceFirst("\\s+\\S*$", "") + "…";
  }

  String when(Instant at) {
    return texts.dateTime(at.atZone(ZoneOffset.UTC));
  }

  /** A number as the language writes it; what is no number, as it was typed. */
  String number(Content content, String field) {
    var written = NumberFormat.getNumberInstance(texts.locale());
    written.setMaximumFractionDigits(MOST_DECIMALS);
    return content
        .number(field)
        .map(number -> written.format(number).replace('-', '−'))
        .orElse(content.get(field));
  }

  /** In which language texts are missing. */
  String translation(Content content) {
    int french = content.untranslated("fr");
    int english = content.untranslated("en");
    if (!content.isBegun()) {
      return texts.get("items.unwritten");
    }
    if (french + english == 0) {
      return texts.get("items.translated");
    }
    return Stream.of(
            french == 0 ? "" : texts.get("items.untranslated.fr", french),
            english == 0 ? "" : texts.get("items.untranslated.en", english))
        .filter(each -> !each.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  String competence(String id, Framework framework) {
    return framework
        .findCompetence(id)
        .map(each -> each.name().in(texts.language()))
        .orElse(texts.get("items.competence.none"));
  }

  String domain(String competence, Framework framework) {
    return framework
        .findDomainOf(competence)
        .map(each -> each.name().in(texts.language()))
        .orElse("");
  }

  List<Choice> competences(Framework framework, String chosen) {
    return Stream.concat(
            Stream.of(new Choice("", texts.get("items.choose"), "", false)),
            framework.domains().stream()
                .flatMap(domain ->
                    domain.competences().stream()
                        .map(each ->
                            new Choice(
                                each.id(),
                                domain.name().in(texts.language())
                                    + " – "
                                    + each.name().in(texts.language()),
                                "",
                                each.id().equals(chosen)))))
        .toList();
  }

  List<Choice> types(String chosen) {
    return Stream.of(Content.Type.values())
        .map(type ->
            new Choice(
                type.name(),
                type(type),
                texts.get("items.type." + key(type) + ".hint"),
                type.name().equals(chosen)))
        .toList();
  }
}
