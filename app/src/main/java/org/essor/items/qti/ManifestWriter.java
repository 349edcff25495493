package org.essor.items.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.skills.Citation;
import org.essor.skills.Task.HotSpot;

/**
 * Writes the manifest: the files, and of each item what IEEE LOM can say: number, language, time,
 * source, competence, difficulty, enemies and accessibility.
 */
final class ManifestWriter {

  private final String framework;

  ManifestWriter(String framework) {
    this.framework = framework;
  }

  Tag write(List<QtiItem> items) {
    return Tag.of(
            "manifest",
            Tag.of("metadata", Tag.of("schema", "QTI Package"), Tag.of("schemaversion", "3.0.0")),
            Tag.of("organizations"),
            Tag.of("resources", items.stream().flatMap(this::resources).toList()))
        .with("xmlns", Qti.MANIFEST_SPACE)
        .with("xmlns:lom", Qti.LOM_SPACE)
        .with("identifier", "essor-items");
  }

  private Stream<Tag> resources(QtiItem item) {
    var resources = new ArrayList<Tag>();
    for (var language : Language.values()) {
      resources.add(item(item, language));
      item.document()
          .ifPresent(_ ->
              resources.add(
                  resource(
                      stimulusName(item, language),
                      Qti.STIMULUS_TYPE,
                      Qti.stimulusPath(item.id(), language))));
    }
    if (item.task() instanceof HotSpot spot) {
      var path = Qti.picturePath(spot.picture(), item.picture().orElseThrow());
      resources.add(resource(pictureName(item), "webcontent", path));
    }
    return resources.stream();
  }

  private static Tag resource(String identifier, String type, String href) {
    return Tag.of("resource", Tag.of("file").with("href", href))
        .with("identifier", identifier)
        .with("type", type)
        .with("href", href);
  }

  private static String stimulusName(QtiItem item, Language language) {
    return "document-" + Qti.name(item.id(), language);
  }

  private static String pictureName(QtiItem item) {
    return "picture-" + item.id();
  }

  private Tag item(QtiItem item, Language language) {
    var href = Qti.itemPath(item.id(), language);
    var parts = new ArrayList<Object>();
    parts.add(Tag.of("metadata", lom(item, language)));
    parts.add(Tag.of("file").with("href", href));
    item.document().ifPresent(_ -> parts.add(dependency(stimulusName(item, language))));
    if (item.task() instanceof HotSpot) {
      parts.add(dependency(pictureName(item)));
    }
    return Tag.of("resource", parts)
        .with("identifier", "item-" + Qti.name(item.id(), language))
        .with("type", Qti.ITEM_TYPE)
        .with("href", href);
  }

  private static Tag dependency(String resource) {
    return Tag.of("dependency").with("identifierref", resource);
  }

  private Tag lom(QtiItem item, Language language) {
    var marks = item.marks();
    var parts = new ArrayList<Object>();
    parts.add(
        Tag.of(
            "lom:general",
            identifier(Qti.ITEMS, item.id()),
            Tag.of("lom:language", language.code())));
    marks.minutes().ifPresent(minutes -> parts.add(time(minutes)));
    marks.source().ifPresent(source -> parts.add(source(source)));
    marks.enemies().stream().sorted().map(ManifestWriter::enemy).forEach(parts::add);
    marks
        .competence()
        .ifPresent(id -> parts.add(classified("competency", "Essor framework " + framework, id)));
    marks
        .difficulty()
        .ifPresent(logits -> parts.add(classified("skill level", Qti.LOGITS, "" + logits)));
    marks
        .accessible()
        .ifPresent(
            yes -> parts.add(classified("accessibility restrictions", Qti.ACCESSIBLE, "" + yes)));
    return Tag.of("lom:lom", parts);
  }

  private static Tag identifier(String catalog, String entry) {
    return Tag.of("lom:identifier", Tag.of("lom:catalog", catalog), Tag.of("lom:entry", entry));
  }

  private static Tag vocabulary(String name, String source, String value) {
    return Tag.of(name, Tag.of("lom:source", source), Tag.of("lom:value", value));
  }

  private static Tag words(String text, String language) {
    return Tag.of("lom:string", text).with("xml:lang", language);
  }

  private static Tag time(int minutes) {
    return Tag.of(
        "lom:educational",
        Tag.of("lom:typicalLearningTime", Tag.of("lom:duration", "PT" + minutes + "M")));
  }

  private static Tag source(Citation source) {
    var parts = new ArrayList<Object>();
    source.url().ifPresent(url -> parts.add(identifier("URI", url.toString())));
    parts.add(identifier(Qti.EVIDENCE, tag(source.evidence()) + " " + source.checked()));
    parts.add(title(source.title()));
    return Tag.of(
        "lom:relation",
        vocabulary("lom:kind", "LOMv1.0", "isbasedon"),
        Tag.of("lom:resource", parts));
  }

  private static Tag title(Text title) {
    return Tag.of("lom:description", words(title.fr(), "fr"), words(title.en(), "en"));
  }

  /** The letter that stands for how well a source is known. */
  static String tag(Evidence evidence) {
    return evidence.name().substring(0, 1);
  }

  private static Tag enemy(String id) {
    return Tag.of(
        "lom:relation",
        vocabulary("lom:kind", "Essor", Qti.ENEMY),
        Tag.of("lom:resource", identifier(Qti.ITEMS, id)));
  }

  private static Tag classified(String purpose, String source, String value) {
    return Tag.of(
        "lom:classification",
        vocabulary("lom:purpose", "LOMv1.0", purpose),
        Tag.of(
            "lom:taxonPath",
            Tag.of("lom:source", words(source, "en")),
            Tag.of("lom:taxon", Tag.of("lom:id", value))));
  }
}
