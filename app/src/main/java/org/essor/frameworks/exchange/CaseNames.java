package org.essor.frameworks.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.essor.frameworks.FrameworkVersion;
import org.essor.journeys.Text;
import org.essor.platform.Language;

/**
 * How things are named in CASE: a version is one document a language, and every part of it has an
 * identifier computed from that of the version, so that it never changes.
 *
 * @param site the address of this site
 */
public record CaseNames(String site) {

  public static final String BASE = "/ims/case/v1p0";

  static final Text DOMAIN = new Text("Domaine", "Domain");
  static final Text COMPETENCE = new Text("Compétence", "Competence");
  static final Text TITLE = new Text("Compétences numériques en santé", "Digital-health skills");

  /** The identifier of a version in a language, as a {@code CFDocument}. */
  public static UUID document(FrameworkVersion version, Language language) {
    return part(version, language, "");
  }

  /** The identifier of a domain or competence, as a {@code CFItem}. */
  public static UUID item(FrameworkVersion version, Language language, String id) {
    return part(version, language, "item " + id);
  }

  static UUID part(FrameworkVersion version, Language language, String name) {
    return UUID.nameUUIDFromBytes(
        "%s %s %s".formatted(version.id(), language.code(), name).getBytes(StandardCharsets.UTF_8));
  }

  /** The same in all versions: the type of an item. */
  static UUID type(Text type, Language language) {
    return UUID.nameUUIDFromBytes(
        ("essor item type " + type.in(language)).getBytes(StandardCharsets.UTF_8));
  }

  /** The address at which a thing is served. */
  public String uri(String kind, UUID id) {
    return site + BASE + "/" + kind + "/" + id;
  }

  Map<String, Object> link(String title, String kind, UUID id) {
    var link = new LinkedHashMap<String, Object>();
    link.put("title", title);
    link.put("identifier", id.toString());
    link.put("uri", uri(kind, id));
    return link;
  }
}
