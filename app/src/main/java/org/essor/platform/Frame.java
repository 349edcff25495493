package org.essor.platform;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What surrounds a page and is not its own: language, navigation, addresses of style sheets, the
 * token that protects forms. Made anew for each request.
 *
 * @param texts the texts in the reader's language
 * @param site what is the same on every page
 * @param path the path of the page, without its query
 * @param otherLanguageHref the address of this same page in the other language
 * @param readerName who is signed in, as the header shows it
 * @param csrfToken the token of the forms; asked for only by a page that has a form, because it
 *     sets a cookie
 * @param scope what the page belongs to, {@link PageScope#NONE} for most
 * @param done what the reader has just done, in a sentence; empty for most
 */
public record Frame(
    Texts texts,
    Site site,
    String path,
    String otherLanguageHref,
    Optional<String> readerName,
    Supplier<String> csrfToken,
    PageScope scope,
    String done) {

  /**
   * What is the same on every page.
   *
   * @param navigation the main menu
   * @param own the pages that are the reader's own, under the main menu
   * @param footer the links of the foot of the page
   * @param assets from the name of a file of {@code static/} to its address, its content's
   *     fingerprint in it
   * @param version the version of Essor
   * @param demo whether this is a demonstration
   * @param parts what pages have in common for readers who see this same site
   */
  public record Site(
      List<SiteLink> navigation,
      List<SiteLink> own,
      List<SiteLink> footer,
      UnaryOperator<String> assets,
      String version,
      boolean demo,
      SameParts parts) {
    public Site {
      navigation = List.copyOf(navigation);
      own = List.copyOf(own);
      footer = List.copyOf(footer);
    }

    /** What someone with these roles sees of it. */
    public Site seenBy(Set<String> roles) {
      return new Site(
          seen(navigation, roles),
          seen(own, roles),
          footer,
          assets,
          version,
          demo,
          new SameParts());
    }

    private static List<SiteLink> seen(List<SiteLink> links, Set<String> roles) {
      return links.stream().filter(link -> link.isFor(roles)).toList();
    }
  }

  /** The link of the menus that the page belongs to: the one that is closest above it. */
  public Optional<SiteLink> findCurrentLink() {
    return closest(site.own(), closest(site.navigation(), Optional.empty()));
  }

  private Optional<SiteLink> closest(List<SiteLink> links, Optional<SiteLink> before) {
    var found = before;
    int closest = before.map(link -> link.closeness(path)).orElse(0);
    for (var link : links) {
      int closeness = link.closeness(path);
      if (closeness > closest) {
        closest = closeness;
        found = Optional.of(link);
      }
    }
    return found;
  }

  /** Of the pages of a group, the one that this page is, or the closest above it; else empty. */
  public String closestOf(List<Crumb> tabs) {
    return tabs.stream()
        .map(Crumb::href)
        .filter(href -> path.equals(href) || path.startsWith(href + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /** The path of the page where one of the links leads to it, else empty. */
  public String exactly(List<SiteLink> links) {
    for (var link : links) {
      if (link.href().equals(path)) {
        return path;
      }
    }
    return "";
  }

  /**
   * A part of the page that every reader of this site, in this language, is shown alike.
   *
   * @param key names the part, with all else that changes what it says; empty where it is not the
   *     same for others
   */
  public Content once(String key, Content part) {
    return key.isEmpty() ? part : site.parts().once(language().code() + ' ' + key, part);
  }

  /** A page whose list of errors names the fields as it does itself. */
  public Content named(Content page) {
    return new NamedErrors(page, texts);
  }

  /** The text of a key, in the reader's language. */
  public String text(String key, Object... facts) {
    return texts.get(key, facts);
  }

  /** The address of a page of the same group as this one; {@code path} itself where it has none. */
  public String at(String path) {
    return scope.base() + path;
  }

  /** The address of a file of {@code static/}, such as {@code essor.css}. */
  public String asset(String name) {
    return site.assets().apply(name);
  }

  public Language language() {
    return texts.language();
  }
}
