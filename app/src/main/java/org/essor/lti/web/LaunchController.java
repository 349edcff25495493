package org.essor.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.essor.accounts.Arrivals;
import org.essor.accounts.Person;
import org.essor.kernel.Refusal;
import org.essor.lti.internal.Arrival;
import org.essor.lti.internal.Destinations;
import org.essor.lti.internal.Logins;
import org.essor.lti.internal.Ties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the signed message of a platform arrives, and who came with it is led on. */
@Controller
@RequestMapping(LaunchController.LAUNCH)
class LaunchController {

  static final String LAUNCH = "/lti/lancement";

  private final Logins logins;
  private final Ties ties;
  private final Destinations destinations;
  private final Arrivals arrivals;

  LaunchController(Logins logins, Ties ties, Destinations destinations, Arrivals arrivals) {
    this.logins = logins;
    this.ties = ties;
    this.destinations = destinations;
    this.arrivals = arrivals;
  }

  /**
   * The browser sends no cookie with a form of another site: it is led to a page that asks for it.
   */
  @PostMapping
  ResponseEntity<Void> take(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(name = "id_token", defaultValue = "") String idToken) {
    if (idToken.isEmpty()) {
      throw new Refusal("lti.cancelled");
    }
    var ticket = logins.end(state, idToken);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(LAUNCH + "/" + ticket))
        .build();
  }

  /** Who opens the address of the tool by himself is told where to begin. */
  @GetMapping
  String alone() {
    throw new Refusal("lti.alone");
  }

  @GetMapping("/{ticket}")
  Object arrive(
      @PathVariable String ticket,
      Optional<Person> signedIn,
      HttpServletRequest request,
      HttpServletResponse response) {
    var arrival = logins.get(ticket, ArrivalCookie.read(request));
    var known = ties.find(arrival);
    if (known.isEmpty()) {
      return new ModelAndView("lti/tie", "page", page(arrival, ticket, signedIn));
    }
    if (signedIn.map(Person::id).filter(known.get().id()::equals).isEmpty()) {
      arrivals.begin(known.get().id(), request, response);
    }
    return "redirect:" + destinations.of(arrival, known.get(), ticket);
  }

  private static TiePage page(Arrival arrival, String ticket, Optional<Person> signedIn) {
    return new TiePage(
        LAUNCH + "/" + ticket, arrival.platform().name(), signedIn.map(Person::displayName));
  }

  /** A person who is signed in says that he is the one who came. */
  @PostMapping("/{ticket}/lier")
  String tie(@PathVariable String ticket, Person person, HttpServletRequest request) {
    var arrival = logins.get(ticket, ArrivalCookie.read(request));
    ties.tie(arrival, person.id());
    return "redirect:" + destinations.of(arrival, person, ticket);
  }
}
