package org.essor.lti.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionLinks;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.lti.internal.Logins;
import org.essor.lti.internal.Platform;
import org.essor.lti.internal.Platforms;
import org.essor.lti.internal.Registrations;
import org.essor.platform.FormValues;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The learning platforms of an institution, for its managers. */
@Controller
@RequestMapping("/etablissements/{institution}/plateformes")
class PlatformsController {

  private static final String NAME = "name";
  private static final String ISSUER = "issuer";
  private static final String CLIENT = "client";
  private static final String DEPLOYMENTS = "deployments";
  private static final String AUTHORIZATION = "authorization";
  private static final String TOKEN = "token";
  private static final String KEYS = "keys";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 500;

  private final Institutions institutions;
  private final Platforms platforms;
  private final Registrations registrations;
  private final Logins logins;
  private final SiteSettings site;

  PlatformsController(
      Institutions institutions,
      Platforms platforms,
      Registrations registrations,
      Logins logins,
      SiteSettings site) {
    this.institutions = institutions;
    this.platforms = platforms;
    this.registrations = registrations;
    this.logins = logins;
    this.site = site;
  }

  /** What is shown of an institution, to whom. */
  private record Shown(Institution where, Person person, String changed, String tested) {}

  @GetMapping
  ModelAndView show(
      @PathVariable String institution,
      @RequestParam(defaultValue = "") String modifier,
      Person person,
      Texts texts) {
    var where = institutions.get(institution);
    var form = FormValues.blank(texts);
    if (!modifier.isEmpty()) {
      fill(form, platforms.get(where.id(), id(modifier), person.id()));
    }
    return page(new Shown(where, person, modifier, ""), form, texts);
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new Refusal("lti.platform.unknown");
    }
  }

  private static void fill(FormValues form, Platform platform) {
    form.with(NAME, platform.name())
        .with(ISSUER, platform.issuer())
        .with(CLIENT, platform.clientId())
        .with(DEPLOYMENTS, String.join("\n", platform.deployments()))
        .with(AUTHORIZATION, platform.endpoints().authorization().toString())
        .with(TOKEN, platform.endpoints().token().toString())
        .with(KEYS, platform.endpoints().keys().toString());
  }

  private ModelAndView page(Shown shown, FormValues form, Texts texts) {
    var where = shown.where();
    var rows =
        platforms.list(where.id(), shown.person().id()).stream()
            .map(each ->
                new PlatformsPage.Row(
                    each.id().toString(),
                    each.name(),
                    each.issuer(),
                    each.clientId(),
                    String.join(", ", each.deployments())))
            .toList();
    var page =
        new PlatformsPage(
            where.name(),
            where.address(),
            address(where),
            tool(texts),
            rows,
            waiting(where, shown.person()),
            shown.changed(),
            shown.tested(),
            form);
    return new ModelAndView(
        "lti/platforms",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<PlatformsPage.Waiting> waiting(Institution where, Person person) {
    return registrations.list(where.id(), person.id()).stream()
        .map(each ->
            new PlatformsPage.Waiting(each.issuer(), address(where) + "/inscriptions/" + each.id()))
        .toList();
  }

  static String address(Institution where) {
    return where.address() + "/plateformes";
  }

  private List<PlatformsPage.Copied> tool(Texts texts) {
    var launch = logins.launchAddress().toString();
    return List.of(
        new PlatformsPage.Copied(texts.get("lti.tool.login"), site.url() + LoginController.LOGIN),
        new PlatformsPage.Copied(texts.get("lti.tool.launch"), launch),
        new PlatformsPage.Copied(texts.get("lti.tool.keys"), site.url() + "/lti/jwks.json"));
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String institution,
      Person person,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var where = institutions.get(institution);
    var form = new FormValues(values, texts);
    var changed = form.get("id");
    read(form, where, changed, texts).ifPresent(platform -> tell(form, platform, person));
    return form.isRight()
        ? new ModelAndView("redirect:" + address(where))
        : page(new Shown(where, person, changed, ""), form, texts);
  }

  private Optional<Platform> read(FormValues form, Institution where, String changed, Texts texts) {
    var name = form.required(NAME, LONGEST_NAME);
    var issuer = form.required(ISSUER, LONGEST);
    var client = form.required(CLIENT, LONGEST);
    form.required(DEPLOYMENTS, LONGEST);
    var authorization = address(form, AUTHORIZATION, texts);
    var token = address(form, TOKEN, texts);
    var keys = address(form, KEYS, texts);
    if (!form.isRight()) {
      return Optional.empty();
    }
    return Optional.of(
        new Platform(
            changed.isEmpty() ? UUID.randomUUID() : id(changed),
            where.id(),
            name,
            issuer,
            client,
            lines(form.get(DEPLOYMENTS)),
            new Platform.Endpoints(
                authorization.orElseThrow(), token.orElseThrow(), keys.orElseThrow())));
  }

  static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private Optional<URI> address(FormValues form, String name, Texts texts) {
    var typed = form.required(name, LONGEST);
    try {
      var address = new URI(typed);
      if (platforms.allows(address)) {
        return Optional.of(address);
      }
    } catch (URISyntaxException _) {
      // Told below, as what is no address to ask.
    }
    form.fail(name, texts.get("lti.address"));
    return Optional.empty();
  }

  private void tell(FormValues form, Platform platform, Person person) {
    try {
      platforms.save(platform, person.id());
    } catch (Refusal refusal) {
      if (refusal.isForbidden() || refusal.isUnknown()) {
        throw refusal;
      }
      form.refuse(CLIENT, refusal);
    }
  }

  @PostMapping("/{platform}/retirer")
  String remove(@PathVariable String institution, @PathVariable String platform, Person person) {
    var where = institutions.get(institution);
    platforms.remove(where.id(), id(platform), person.id());
    return "redirect:" + address(where);
  }

  @PostMapping("/{platform}/essai")
  ModelAndView test(
      @PathVariable String institution, @PathVariable String platform, Person person, Texts texts) {
    var where = institutions.get(institution);
    var tested = platforms.get(where.id(), id(platform), person.id());
    var found = texts.get("lti.tested", tested.name(), platforms.test(tested));
    return page(new Shown(where, person, "", found), FormValues.blank(texts), texts);
  }

  /** Leads managers here from the page of their institution. */
  @Configuration(proxyBeanMethods = false, value = "ltiLinks")
  static class Links {

    @Bean
    InstitutionLinks platformsOfInstitution() {
      return Links::links;
    }

    private static List<InstitutionLinks.Link> links(Institution where, Set<Duty> held) {
      return held.contains(Duty.MANAGER)
          ? List.of(
              new InstitutionLinks.Link(
                  address(where), "lti.platforms.title", "lti.platforms.card"))
          : List.of();
    }
  }
}
