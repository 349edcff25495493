package org.essor.lti.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.lti.internal.Platform;
import org.essor.lti.internal.Registrations;
import org.essor.lti.internal.Registrations.Waiting;
import org.essor.lti.web.PlatformsPage.Copied;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A manager makes an address for a platform, and approves the platform that came. */
@Controller
@RequestMapping("/etablissements/{institution}/plateformes/inscriptions")
class ApprovalController {

  private static final String NAME = "name";
  private static final String DEPLOYMENTS = "deployments";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 500;

  private final Institutions institutions;
  private final Registrations registrations;

  ApprovalController(Institutions institutions, Registrations registrations) {
    this.institutions = institutions;
    this.registrations = registrations;
  }

  private static List<Crumb> crumbs(Institution where, Texts texts) {
    return List.of(
        new Crumb("/etablissements", texts.get("institutions.title")),
        new Crumb(where.address(), where.name()),
        new Crumb(PlatformsController.address(where), texts.get("lti.platforms.title")));
  }

  /** Shown once, in the answer itself: the secret in it is kept nowhere. */
  @PostMapping
  ModelAndView invite(@PathVariable String institution, Person person, Texts texts) {
    var where = institutions.get(institution);
    var address = registrations.invite(where.id(), person.id());
    return new ModelAndView(
        "lti/invitation",
        "page",
        new InvitationPage(crumbs(where, texts), PlatformsController.address(where), address));
  }

  @GetMapping("/{registration}")
  ModelAndView show(
      @PathVariable String institution,
      @PathVariable String registration,
      Person person,
      Texts texts) {
    var where = institutions.get(institution);
    var waiting = registrations.get(where.id(), PlatformsController.id(registration), person.id());
    var form = FormValues.blank(texts);
    var host = URI.create(waiting.issuer()).getHost();
    form.with(NAME, host).with(DEPLOYMENTS, waiting.deployment());
    return page(where, waiting, form, texts);
  }

  private static ModelAndView page(
      Institution where, Waiting waiting, FormValues form, Texts texts) {
    var facts =
        List.of(
            new Copied(texts.get("lti.platform.issuer"), waiting.issuer()),
            new Copied(texts.get("lti.platform.client"), waiting.clientId()),
            new Copied(texts.get("lti.registration.product"), waiting.product()),
            new Copied(
                texts.get("lti.platform.authorization"),
                waiting.endpoints().authorization().toString()),
            new Copied(texts.get("lti.platform.token"), waiting.endpoints().token().toString()),
            new Copied(texts.get("lti.platform.keys"), waiting.endpoints().keys().toString()));
    var address = PlatformsController.address(where) + "/inscriptions/" + waiting.id();
    return new ModelAndView(
        "lti/approval",
        Map.of("page", new ApprovalPage(crumbs(where, texts), address, facts, form)),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/{registration}")
  ModelAndView approve(
      @PathVariable String institution,
      @PathVariable String registration,
      Person person,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var where = institutions.get(institution);
    var id = PlatformsController.id(registration);
    var waiting = registrations.get(where.id(), id, person.id());
    var form = new FormValues(values, texts);
    var name = form.required(NAME, LONGEST_NAME);
    form.required(DEPLOYMENTS, LONGEST);
    if (form.isRight()) {
      approve(platform(where, waiting, name, form), id, form, person);
    }
    return form.isRight()
        ? new ModelAndView("redirect:" + PlatformsController.address(where))
        : page(where, waiting, form, texts);
  }

  private static Platform platform(
      Institution where, Waiting waiting, String name, FormValues form) {
    return new Platform(
        UUID.randomUUID(),
        where.id(),
        name,
        waiting.issuer(),
        waiting.clientId(),
        PlatformsController.lines(form.get(DEPLOYMENTS)),
        waiting.endpoints());
  }

  private void approve(Platform platform, UUID id, FormValues form, Person person) {
    try {
      registrations.approve(platform, id, person.id());
    } catch (Refusal refusal) {
      if (refusal.isForbidden() || refusal.isUnknown()) {
        throw refusal;
      }
      form.refuse(NAME, refusal);
    }
  }

  @PostMapping("/{registration}/refus")
  String refuse(
      @PathVariable String institution, @PathVariable String registration, Person person) {
    var where = institutions.get(institution);
    registrations.refuse(where.id(), PlatformsController.id(registration), person.id());
    return "redirect:" + PlatformsController.address(where);
  }
}
