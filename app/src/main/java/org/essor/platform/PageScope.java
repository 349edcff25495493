package org.essor.platform;

import java.util.List;
import java.util.Map;

/**
 * What a group of pages belongs to, such as one project. The module that owns the group sets it as
 * the request attribute {@link #ATTRIBUTE}; the pages themselves need not know it.
 *
 * @param base the start of the addresses of its pages; empty for pages that belong to nothing
 * @param crumbs the steps of the breadcrumb that stand before those of the page
 * @param tabs the main pages of the group, shown above each of them
 * @param fields hidden fields that every form of the page sends along
 * @param notes what the reader must know before all else
 * @param readOnly whether the reader may change nothing of it: pages show no forms then
 * @param kept where and when what he tells is kept, in words; empty for the words of the page
 */
public record PageScope(
    String base,
    List<Crumb> crumbs,
    List<Crumb> tabs,
    Map<String, String> fields,
    List<String> notes,
    boolean readOnly,
    String kept) {

  public static final String ATTRIBUTE = PageScope.class.getName();

  /** Pages that belong to nothing. */
  public static final PageScope NONE =
      new PageScope("", List.of(), List.of(), Map.of(), List.of(), false, "");

  public PageScope {
    crumbs = List.copyOf(crumbs);
    tabs = List.copyOf(tabs);
    fields = Map.copyOf(fields);
    notes = List.copyOf(notes);
  }

  public boolean isNone() {
    return base.isEmpty();
  }
}
