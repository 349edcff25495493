package org.essor.records.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaigns;
import org.essor.cohorts.ToldElsewhere;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionLinks;
import org.essor.institutions.Institutions;
import org.essor.kernel.Paris;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.PrivacySection;
import org.essor.platform.Texts;
import org.essor.records.internal.Sayings;
import org.essor.records.internal.Store;
import org.essor.records.internal.Store.State;
import org.essor.records.internal.StoreClient;
import org.essor.records.internal.Stores;
import org.essor.records.web.StorePage.Count;
import org.essor.records.web.StorePage.Tested;
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

/** The learning record store of an institution, for its managers. */
@Controller
@RequestMapping("/etablissements/{institution}/traces")
class StoreController {

  private static final String ENDPOINT = "endpoint";
  private static final String USERNAME = "username";
  private static final String SECRET = "secret";
  private static final String VERSION = "version";
  private static final int LONGEST = 500;
  private static final int SHOWN = 50;

  private final Institutions institutions;
  private final Stores stores;
  private final Sayings sayings;
  private final StoreClient client;
  private final Campaigns campaigns;

  StoreController(
      Institutions institutions,
      Stores stores,
      Sayings sayings,
      StoreClient client,
      Campaigns campaigns) {
    this.institutions = institutions;
    this.stores = stores;
    this.sayings = sayings;
    this.client = client;
    this.campaigns = campaigns;
  }

  private static String address(Institution where) {
    return where.address() + "/traces";
  }

  @GetMapping
  ModelAndView show(@PathVariable String institution, Person person, Texts texts) {
    var where = institutions.get(institution);
    var form = FormValues.blank(texts);
    stores.find(where.id(), person.id()).ifPresent(store -> fill(form, store));
    return page(where, person, form, Tested.NONE, texts);
  }

  private static void fill(FormValues form, Store store) {
    form.with(ENDPOINT, store.endpoint().toString())
        .with(USERNAME, store.username())
        .with(VERSION, store.version().name());
  }

  private ModelAndView page(
      Institution where, Person person, FormValues form, Tested tested, Texts texts) {
    var store = stores.find(where.id(), person.id());
    var counts = sayings.count(where.id());
    var page =
        new StorePage(
            where.name(),
            where.address(),
            address(where),
            store.map(known -> state(known, texts)).orElse(""),
            store.map(StoreController::kind).orElse(""),
            store.map(known -> advice(known, texts)).orElse(""),
            store.filter(known -> known.health().state() == State.ON).isPresent(),
            tested,
            Stream.of(Sayings.State.values())
                .map(each ->
                    new Count(
                        texts.get("records.state." + each),
                        texts.number(counts.getOrDefault(each, 0L))))
                .toList(),
            counts.containsKey(Sayings.State.REFUSED),
            sayings.list(where.id(), SHOWN).stream().map(each -> row(each, texts)).toList(),
            versions(form, texts),
            form);
    return new ModelAndView(
        "records/store",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String state(Store store, Texts texts) {
    var health = store.health();
    var waits = health.state() == State.ON && health.problem().isPresent();
    return texts.get("records.store." + (waits ? "WAITS" : health.state()));
  }

  private static String kind(Store store) {
    return switch (store.health().state()) {
      case ON -> store.health().problem().isPresent() ? "warning" : "success";
      case STOPPED -> "info";
      case REFUSED -> "error";
    };
  }

  private static String advice(Store store, Texts texts) {
    var status = store.health().status().map(String::valueOf).orElse("");
    return store
        .health()
        .problem()
        .map(problem -> texts.get("records.problem." + problem, status))
        .orElse("");
  }

  private StorePage.Row row(Sayings.Seen seen, Texts texts) {
    return new StorePage.Row(
        texts.get("records.verb." + seen.verb()),
        seen.campaign().map(id -> campaigns.get(id).title()).orElse(""),
        texts.dateTime(seen.at().atZone(Paris.ZONE)),
        texts.get("records.state." + seen.state()),
        switch (seen.state()) {
          case WAITING -> "info";
          case SENT -> "success";
          case REFUSED -> "error";
        },
        seen.status().map(status -> why(status, seen.answer(), texts)).orElse(""),
        seen.id().toString());
  }

  private static String why(int status, String answer, Texts texts) {
    var known = status == HttpStatus.CONFLICT.value() ? "conflict" : "other";
    return texts.get("records.refused." + known, String.valueOf(status), answer);
  }

  private static List<Choice> versions(FormValues form, Texts texts) {
    var chosen = form.get(VERSION).isEmpty() ? Store.Version.V1.name() : form.get(VERSION);
    return Stream.of(Store.Version.values())
        .map(each ->
            new Choice(
                each.name(), texts.get("records.version." + each), "", each.name().equals(chosen)))
        .toList();
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String institution,
      Person person,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var where = institutions.get(institution);
    var form = new FormValues(values, texts);
    var store = read(form, where, texts);
    store.ifPresent(read -> keep(read, form, person));
    return form.isRight()
        ? new ModelAndView("redirect:" + address(where))
        : page(where, person, form, Tested.NONE, texts);
  }

  private void keep(Store store, FormValues form, Person person) {
    try {
      stores.save(store, form.get(SECRET), person.id());
    } catch (Refusal refusal) {
      if (refusal.isForbidden()) {
        throw refusal;
      }
      form.refuse(SECRET, refusal);
    }
  }

  private Optional<Store> read(FormValues form, Institution where, Texts texts) {
    var endpoint = endpoint(form, texts);
    var username = form.required(USERNAME, LONGEST);
    form.optional(SECRET, LONGEST);
    if (username.indexOf(':') >= 0) {
      form.fail(USERNAME, texts.get("records.username.colon"));
    }
    var version =
        form.chosen(
            VERSION,
            typed ->
                Stream.of(Store.Version.values())
                    .filter(each -> each.name().equals(typed))
                    .findFirst());
    return form.isRight()
        ? Optional.of(
            new Store(
                where.id(), endpoint.orElseThrow(), username, version.orElseThrow(), Store.NEW))
        : Optional.empty();
  }

  /** As people copy it: with a slash, or with the resource, at its end. */
  private Optional<URI> endpoint(FormValues form, Texts texts) {
    var typed = form.required(ENDPOINT, LONGEST).replaceFirst("/*(/statements)?/*$", "");
    try {
      var address = new URI(typed);
      if (client.allows(address)
          && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return Optional.of(address);
      }
    } catch (URISyntaxException _) {
      // Told below, as what is no address to send to.
    }
    form.fail(ENDPOINT, texts.get("records.address"));
    return Optional.empty();
  }

  @PostMapping("/arret")
  String stop(@PathVariable String institution, Person person) {
    var where = institutions.get(institution);
    stores.stop(where.id(), person.id());
    return "redirect:" + address(where);
  }

  @PostMapping("/reprise")
  String resume(@PathVariable String institution, Person person) {
    var where = institutions.get(institution);
    stores.resume(where.id(), person.id());
    return "redirect:" + address(where);
  }

  @PostMapping("/renvoi")
  String retry(@PathVariable String institution, Person person) {
    var where = institutions.get(institution);
    stores.find(where.id(), person.id());
    sayings.retry(where.id());
    return "redirect:" + address(where);
  }

  @PostMapping("/retrait")
  String remove(@PathVariable String institution, Person person) {
    var where = institutions.get(institution);
    stores.remove(where.id(), person.id());
    return "redirect:" + address(where);
  }

  @PostMapping("/essai")
  ModelAndView test(@PathVariable String institution, Person person, Texts texts) {
    var where = institutions.get(institution);
    var store =
        stores
            .find(where.id(), person.id())
            .orElseThrow(() -> new Refusal("records.store.unknown"));
    var form = FormValues.blank(texts);
    fill(form, store);
    var trial = client.test(store);
    var kind =
        switch (trial) {
          case WORKS -> "success";
          case CANNOT_TELL -> "info";
          case CREDENTIALS, VERSION, ADDRESS, UNREACHABLE -> "error";
        };
    var text = texts.get("records.trial." + trial, store.version().header());
    return page(where, person, form, new Tested(kind, text), texts);
  }

  /** What this module adds to the pages of others. */
  @Configuration(proxyBeanMethods = false, value = "recordsSite")
  static class Site {

    @Bean
    InstitutionLinks storeOfInstitution() {
      return Site::links;
    }

    private static List<InstitutionLinks.Link> links(Institution where, Set<Duty> held) {
      return held.contains(Duty.MANAGER)
          ? List.of(new InstitutionLinks.Link(address(where), "records.title", "records.card"))
          : List.of();
    }

    @Bean
    PrivacySection privacyOfRecords() {
      return new PrivacySection("records.title", texts -> texts.get("records.privacy"));
    }

    /** Students are told, on the page of their campaign. */
    @Bean
    ToldElsewhere recordStoreIsTold(Stores stores) {
      return (campaign, texts) ->
          stores
              .find(campaign.institution())
              .map(store -> texts.get("records.told", store.endpoint().getHost()));
    }
  }
}
