package org.essor.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.Campaigns;
import org.essor.kernel.Refusal;
import org.essor.lti.internal.Arrival;
import org.essor.lti.internal.DeepLinks;
import org.essor.lti.internal.Destinations;
import org.essor.lti.internal.Logins;
import org.essor.lti.internal.Ties;
import org.essor.platform.Choice;
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

/** Where a teacher chooses what a link of his course leads to. */
@Controller
@RequestMapping("/lti/choix/{ticket}")
class ChoiceController {

  private static final String CHOSEN = "chosen";
  private static final String DIAGNOSIS = "diagnosis";

  private final Logins logins;
  private final Ties ties;
  private final DeepLinks links;
  private final Destinations destinations;
  private final Campaigns campaigns;

  ChoiceController(
      Logins logins, Ties ties, DeepLinks links, Destinations destinations, Campaigns campaigns) {
    this.logins = logins;
    this.ties = ties;
    this.links = links;
    this.destinations = destinations;
    this.campaigns = campaigns;
  }

  private Arrival arrival(String ticket, Person person, HttpServletRequest request) {
    var arrival = logins.get(ticket, ArrivalCookie.read(request));
    if (ties.find(arrival).filter(tied -> tied.id().equals(person.id())).isEmpty()) {
      throw new Refusal("lti.browser");
    }
    links.address(arrival);
    return arrival;
  }

  private List<Campaign> offered(Arrival arrival, Person person) {
    return destinations.teaches(person, arrival)
        ? campaigns.list(arrival.platform().institution())
        : List.of();
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String ticket, Person person, HttpServletRequest request, Texts texts) {
    var arrival = arrival(ticket, person, request);
    return page(ticket, offered(arrival, person), FormValues.blank(texts), texts);
  }

  private static ModelAndView page(
      String ticket, List<Campaign> offered, FormValues form, Texts texts) {
    var diagnosis =
        new Choice(
            DIAGNOSIS, texts.get("lti.choice.diagnosis"), texts.get("lti.choice.free"), false);
    var choices =
        Stream.concat(
                Stream.of(diagnosis),
                offered.stream()
                    .map(each -> new Choice(each.id().toString(), each.title(), "", false)))
            .toList();
    return new ModelAndView(
        "lti/choice",
        Map.of("page", new ChoicePage("/lti/choix/" + ticket, choices, form)),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping
  ModelAndView choose(
      @PathVariable String ticket,
      Person person,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts,
      HttpServletRequest request,
      HttpServletResponse response) {
    var arrival = arrival(ticket, person, request);
    var offered = offered(arrival, person);
    var form = new FormValues(values, texts);
    var campaign =
        offered.stream().filter(each -> each.id().toString().equals(form.get(CHOSEN))).findFirst();
    if (campaign.isEmpty() && !form.get(CHOSEN).equals(DIAGNOSIS)) {
      form.fail(CHOSEN, texts.get("platform.form.choose"));
      return page(ticket, offered, form, texts);
    }
    return sent(arrival, campaign, response, texts);
  }

  /** A form that leaves this site: the browser is told that it may. */
  private ModelAndView sent(
      Arrival arrival, Optional<Campaign> campaign, HttpServletResponse response, Texts texts) {
    var title = campaign.map(Campaign::title).orElseGet(() -> texts.get("lti.choice.diagnosis"));
    var chosen = links.choose(arrival, title, campaign);
    var policy = String.valueOf(response.getHeader("Content-Security-Policy"));
    response.setHeader(
        "Content-Security-Policy",
        policy.replace(
            "form-action 'self'", "form-action 'self' " + FramePage.origin(chosen.address())));
    return new ModelAndView(
        "lti/chosen",
        "page",
        new ChosenPage(
            chosen.address().toString(), chosen.token(), title, arrival.platform().name()));
  }
}
