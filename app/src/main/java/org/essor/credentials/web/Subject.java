package org.essor.credentials.web;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.credentials.proof.Json;

/** What an Open Badge says of somebody; of another credential nothing is read. */
record Subject(JsonObject subject) {

  static Subject of(JsonObject credential) {
    return new Subject(object(credential, "credentialSubject"));
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT;
  }

  private static List<JsonObject> objects(JsonObject parent, String name) {
    return Json.values(parent, name).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  /** His name, where he shows it. */
  Optional<String> holder() {
    return objects(subject, "identifier").stream()
        .filter(each -> Json.text(each, "identityType").filter("name"::equals).isPresent())
        .flatMap(each -> Json.text(each, "identityHash").stream())
        .findFirst();
  }

  JsonObject achievement() {
    return object(subject, "achievement");
  }

  /** What was reached, by the name of the domain. */
  Map<String, String> results() {
    var names = new LinkedHashMap<String, String>();
    objects(achievement(), "resultDescription")
        .forEach(each -> names.put(text(each, "id"), text(each, "name")));
    var results = new LinkedHashMap<String, String>();
    objects(subject, "result")
        .forEach(each ->
            results.put(
                names.getOrDefault(
                    text(each, "resultDescription"), text(each, "resultDescription")),
                text(each, "value")));
    return results;
  }

  private static String text(JsonObject object, String name) {
    return Json.text(object, name).orElse("");
  }
}
