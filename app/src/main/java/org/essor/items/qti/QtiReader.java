package org.essor.items.qti;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.essor.items.qti.QtiPackage.Kind;
import org.essor.items.qti.QtiPackage.Remark;
import org.essor.platform.Language;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads a QTI 3 content package, or one item alone, of any system.
 *
 * <p>Safe for what strangers send: no document type, no entity, nothing fetched; bounds on the
 * number of files (2,000), on each (5 MB) and on all (50 MB); no path that leads out of the
 * package. Each item is either read whole or left out with a remark.
 */
public final class QtiReader {

  private static final String ITEM = "qti-assessment-item";

  private final PackageFiles files;
  private final Language fallback;
  private final List<Remark> remarks = new ArrayList<>();
  private final SequencedMap<String, Map<Language, Found>> found = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  private QtiReader(PackageFiles files, Language fallback) {
    this.files = files;
    this.fallback = fallback;
  }

  /** An item read in one language, and where. */
  private record Found(String file, QtiItem item) {}

  /** An item file: its path, its root, and what the manifest says of it. */
  private record Source(String file, Element root, Metadata metadata) {}

  /**
   * Reads a package.
   *
   * @param bytes a ZIP file with its manifest, or the XML of one item
   * @param fallback the language of items that do not say theirs
   * @throws QtiException where nothing can be read
   */
  public static QtiPackage read(byte[] bytes, Language fallback) throws QtiException {
    return isZip(bytes)
        ? new QtiReader(PackageFiles.unzip(bytes), fallback).readPackage()
        : new QtiReader(alone(bytes), fallback).readAlone();
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  private static PackageFiles alone(byte[] bytes) throws QtiException {
    if (bytes.length > PackageFiles.LARGEST_FILE) {
      throw new QtiException("file", "item.xml", PackageFiles.LARGEST_FILE / 1_000_000);
    }
    var files = new LinkedHashMap<String, byte[]>();
    files.put("item.xml", bytes);
    return new PackageFiles(files);
  }

  private QtiPackage readAlone() throws QtiException {
    var root = root("item.xml", "alone");
    if (!root.getLocalName().equals(ITEM)) {
      throw new QtiException("root", root.getLocalName());
    }
    item(new Source("item.xml", root, new Metadata(root)));
    return result();
  }

  private Element root(String file, String code) throws QtiException {
    try {
      return Xml.parse(files.find(file).orElseThrow(() -> new QtiException("manifest")));
    } catch (SAXException _) {
      throw new QtiException(code, file);
    }
  }

  private QtiPackage readPackage() throws QtiException {
    var manifest = root(Qti.MANIFEST, "xml");
    used.add(Qti.MANIFEST);
    for (var resource : Xml.below(manifest, "resource")) {
      resource(resource);
    }
    if (found.isEmpty() && remarks.isEmpty()) {
      throw new QtiException("empty");
    }
    noteTheRest();
    return result();
  }

  private void resource(Element resource) {
    var type = resource.getAttribute("type");
    var href = resource.getAttribute("href");
    Xml.below(resource, "file").forEach(file -> used.add(file.getAttribute("href")));
    used.add(href);
    if (type.startsWith("imsqti_item_xmlv3p0")) {
      item(resource, href);
    } else if (type.startsWith("imsqti_item") || type.startsWith("imsqti_xmlv")) {
      remarks.add(Remark.of(Kind.LEFT_OUT, href, "version", type));
    } else if (type.startsWith("imsqti_test")) {
      remarks.add(Remark.of(Kind.NOTED, href, "test"));
    }
  }

  private void item(Element resource, String href) {
    var bytes = files.find(href);
    if (bytes.isEmpty()) {
      remarks.add(Remark.of(Kind.LEFT_OUT, href, "missing"));
      return;
    }
    try {
      item(new Source(href, Xml.parse(bytes.get()), new Metadata(resource)));
    } catch (SAXException _) {
      remarks.add(Remark.of(Kind.LEFT_OUT, href, "xml"));
    }
  }

  private void item(Source source) {
    try {
      var language = language(source);
      var reader = new ItemReader(files, source.file(), source.root(), language);
      var item = named(reader.read(), source.metadata());
      add(new Found(source.file(), item), language);
      remarks.addAll(reader.remarks());
    } catch (UnreadableItemException unreadable) {
      remarks.add(unreadable.remark(source.file()));
    }
  }

  private Language language(Source source) throws UnreadableItemException {
    var stated =
        Xml.attribute(source.root(), "xml:lang")
            .or(source.metadata()::language)
            .orElse(fallback.code());
    var main = stated.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Language.find(main).orElseThrow(() -> new UnreadableItemException("language", stated));
  }

  /** Under the number that Essor gave it, or else its own without the language. */
  private static QtiItem named(QtiItem item, Metadata metadata) {
    return new QtiItem(
        metadata.id().orElseGet(() -> item.id().replaceFirst("[-_.](fr|en)$", "")),
        item.task(),
        item.question(),
        item.explanation(),
        item.document(),
        item.picture(),
        metadata.marks());
  }

  private void add(Found item, Language language) {
    var known =
        found
            .computeIfAbsent(item.item().id(), _ -> new EnumMap<>(Language.class))
            .putIfAbsent(language, item);
    if (known != null) {
      remarks.add(Remark.of(Kind.LEFT_OUT, item.file(), "twice", item.item().id()));
    }
  }

  private QtiPackage result() {
    var items = new ArrayList<QtiItem>();
    found.values().forEach(languages -> items.addAll(join(languages)));
    return new QtiPackage(items, remarks);
  }

  private List<QtiItem> join(Map<Language, Found> languages) {
    var french = Optional.ofNullable(languages.get(Language.FR));
    var english = Optional.ofNullable(languages.get(Language.EN));
    if (french.isEmpty() || english.isEmpty()) {
      var only = french.or(() -> english).orElseThrow();
      remarks.add(
          Remark.of(Kind.CHANGED, only.file(), french.isEmpty() ? "only-english" : "only-french"));
      return List.of(only.item());
    }
    var joined = new Pair(french.get().item(), english.get().item()).join();
    if (joined.isEmpty()) {
      remarks.add(Remark.of(Kind.LEFT_OUT, english.get().file(), "differs", french.get().file()));
    }
    return List.of(joined.orElse(french.get().item()));
  }

  private void noteTheRest() {
    var rest = files.contents().keySet().stream().filter(file -> !used.contains(file)).count();
    if (rest > 0) {
      remarks.add(Remark.of(Kind.NOTED, Qti.MANIFEST, "rest", rest));
    }
  }
}
