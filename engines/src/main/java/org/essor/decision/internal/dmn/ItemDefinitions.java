package org.essor.decision.internal.dmn;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.decision.internal.feel.AllowedValues;
import org.essor.decision.internal.feel.Bounds;
import org.essor.decision.internal.feel.Type;
import org.w3c.dom.Element;

/** The types of a file, by name. */
final class ItemDefinitions {

  private static final int MAX_DEPTH = 20;

  private static final Map<String, Type.Kind> BUILT_IN =
      Map.of(
          "boolean", Type.Kind.BOOLEAN,
          "number", Type.Kind.NUMBER,
          "string", Type.Kind.STRING,
          "date", Type.Kind.DATE,
          "any", Type.Kind.ANY,
          "context", Type.Kind.CONTEXT);

  private final Place file;
  private final Map<String, Element> items = new HashMap<>();

  ItemDefinitions(Place file, Element root) {
    this.file = file;
    for (var item : Xml.children(root, "itemDefinition")) {
      items.put(item.getAttribute("name"), item);
    }
  }

  /** The type a reference names; anything where it is empty. */
  Type resolve(String reference, Place place) {
    return resolve(reference, place, 0);
  }

  private Type resolve(String reference, Place place, int depth) {
    if (reference.isBlank()) {
      return Type.ANY;
    }
    if (depth > MAX_DEPTH) {
      throw place.refuse("the type \"" + reference + "\" is defined by itself");
    }
    var name = reference.strip();
    var item = items.getOrDefault(name, items.get(local(name)));
    return item == null ? builtIn(name, place) : define(item, depth);
  }

  private static Type builtIn(String name, Place place) {
    var kind = BUILT_IN.get(local(name).toLowerCase(java.util.Locale.ROOT));
    if (kind == null) {
      throw place.refuse(
          "the type \"" + name + "\" is outside the supported subset, and no item definition");
    }
    return Type.of(kind);
  }

  private static String local(String name) {
    int from = Math.max(name.lastIndexOf(':'), name.lastIndexOf('}'));
    return name.substring(from + 1);
  }

  private Type define(Element item, int depth) {
    var place = file.part("item definition \"" + item.getAttribute("name") + "\"");
    var components = Xml.children(item, "itemComponent");
    var type =
        components.isEmpty()
            ? resolve(Xml.childText(item, "typeRef"), place, depth + 1)
            : context(components, depth + 1);
    type = narrow(narrow(type, item, "allowedValues", place), item, "typeConstraint", place);
    return item.getAttribute("isCollection").equals("true")
        ? new Type(Type.Kind.LIST, List.of(), Bounds.NONE, type.components())
        : type;
  }

  private Type context(List<Element> elements, int depth) {
    var components = new LinkedHashMap<String, Type>();
    for (var element : elements) {
      components.put(element.getAttribute("name"), define(element, depth + 1));
    }
    return new Type(Type.Kind.CONTEXT, List.of(), Bounds.NONE, components);
  }

  /** Narrows a type to the values a child of the element allows. */
  static Type narrow(Type type, Element element, String child, Place place) {
    var text = Xml.child(element, child).map(values -> Xml.childText(values, "text")).orElse("");
    return text.isEmpty()
        ? type
        : place.part(child).reading(() -> AllowedValues.narrow(type, text));
  }
}
