package org.essor.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.essor.platform.Frame;
import org.essor.platform.Language;
import org.essor.platform.PageScope;
import org.essor.platform.Reader;
import org.essor.platform.SameParts;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of each page. */
@Component
class Frames {

  /** A module and what was done in it. */
  private static final Pattern DONE = Pattern.compile("(?:^|&)fait=([a-z]+\\.[a-z-]+)(?:&|$)");

  private final Translations translations;
  private final Frame.Site site;
  private final Reader reader;

  /** The site as each set of roles sees it. */
  private final Map<Set<String>, Frame.Site> sites = new ConcurrentHashMap<>();

  Frames(
      Translations translations,
      ObjectProvider<SiteLink> links,
      ResourceUrlProvider resources,
      BuildProperties build,
      SiteSettings settings,
      ObjectProvider<Reader> reader) {
    this.translations = translations;
    var addresses = new ConcurrentHashMap<String, String>();
    this.site =
        new Frame.Site(
            at(SiteLink.Place.NAVIGATION, links),
            at(SiteLink.Place.OWN, links),
            at(SiteLink.Place.FOOTER, links),
            name -> addresses.computeIfAbsent(name, _ -> address(resources, name)),
            String.valueOf(build.getVersion()),
            settings.demo(),
            new SameParts());
    this.reader = reader.getIfAvailable(Nobody::new);
  }

  Frame of(HttpServletRequest request) {
    var language = RequestLanguage.of(request);
    return new Frame(
        translations.in(language),
        sites.computeIfAbsent(reader.roles(), site::seenBy),
        path(request),
        inLanguage(request, language.other()),
        reader.findName(),
        () -> token(request),
        scope(request),
        done(request, language));
  }

  /**
   * {@code ?fait=projects.deleted} tells the text {@code projects.done.deleted}. Read from the
   * address alone: what was sent may be too large to be read.
   */
  private String done(HttpServletRequest request, Language language) {
    var query = request.getQueryString();
    if (query == null) {
      return "";
    }
    var asked = DONE.matcher(query);
    var key = asked.find() ? asked.group(1).replaceFirst("\\.", ".done.") : "";
    var texts = translations.in(language);
    return texts.has(key) ? texts.get(key) : "";
  }

  private static PageScope scope(HttpServletRequest request) {
    return request.getAttribute(PageScope.ATTRIBUTE) instanceof PageScope scope
        ? scope
        : PageScope.NONE;
  }

  private static List<SiteLink> at(SiteLink.Place place, ObjectProvider<SiteLink> links) {
    return links.stream()
        .filter(link -> link.place() == place)
        .sorted(Comparator.comparingInt(SiteLink::order))
        .toList();
  }

  private static String address(ResourceUrlProvider resources, String name) {
    return Objects.requireNonNull(
        resources.getForLookupPath("/assets/" + name), () -> "No static file " + name);
  }

  /** The path asked for, also on an error page; that of the home page where it is unreadable. */
  private static String path(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = failed instanceof String uri ? uri : request.getRequestURI();
    return path == null ? "/" : path;
  }

  private static String inLanguage(HttpServletRequest request, Language language) {
    return request.getQueryString() == null
        ? path(request) + "?lang=" + language.code()
        : UriComponentsBuilder.fromPath(path(request))
            .query(request.getQueryString())
            .replaceQueryParam("lang", language.code())
            .build()
            .toUriString();
  }

  private static String token(HttpServletRequest request) {
    return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
  }

  /** The reader of an installation without persons. */
  private record Nobody() implements Reader {

    @Override
    public Optional<String> findName() {
      return Optional.empty();
    }

    @Override
    public Set<String> roles() {
      return Set.of();
    }
  }
}
