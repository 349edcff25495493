package org.essor.skills.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essor.journeys.Text;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.SiteSettings;
import org.essor.platform.Texts;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Offer;
import org.essor.skills.Offer.Kind;
import org.essor.skills.Offer.Public;
import org.essor.skills.Skills;
import org.essor.skills.Training;
import org.essor.skills.web.TrainingPage.Filter;
import org.essor.skills.web.TrainingPage.Row;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory of training: list, data, page of an offer. */
@Controller
class TrainingController {

  static final String LIST = "/competences/formations";
  static final String DOMAIN = "domaine";

  private static final String KNOWN = "connue";
  private static final String UNKNOWN = "inconnue";

  private final Training training;
  private final Skills skills;
  private final SiteSettings site;

  TrainingController(Training training, Skills skills, SiteSettings site) {
    this.training = training;
    this.skills = skills;
    this.site = site;
  }

  /** A filter by what an offer has: its name in the address, its values, their words. */
  private record Sieve(
      String name, Function<Offer, List<String>> has, List<Choice> values, Texts texts) {

    boolean lets(Offer offer, Map<String, String> asked) {
      var wanted = asked.getOrDefault(name, "");
      return wanted.isEmpty() || has.apply(offer).contains(wanted);
    }

    Filter filter(Map<String, String> asked) {
      var all = new Choice("", texts.get("skills.training.all"), "", false);
      var choices =
          values.stream()
              .map(value ->
                  new Choice(
                      value.value(), value.label(), "", value.value().equals(asked.get(name))));
      return new Filter(
          name,
          texts.get("skills.training.filter." + name),
          Stream.concat(Stream.of(all), choices).toList());
    }
  }

  private List<Sieve> sieves(Texts texts) {
    var words = new Words(texts);
    return List.of(
        new Sieve(DOMAIN, Offer::domains, domains(words), texts),
        new Sieve(
            "public",
            offer -> offer.publics().stream().map(TrainingController::code).toList(),
            Stream.of(Public.values())
                .map(each -> choice(code(each), texts.get("skills.training.public." + code(each))))
                .toList(),
            texts),
        new Sieve(
            "type",
            offer -> List.of(code(offer.kind())),
            Stream.of(Kind.values()).map(kind -> choice(code(kind), kind(kind, texts))).toList(),
            texts),
        new Sieve(
            "duree",
            offer -> List.of(offer.hours().isPresent() ? KNOWN : UNKNOWN),
            Stream.of(KNOWN, UNKNOWN)
                .map(each -> choice(each, texts.get("skills.training.hours." + each)))
                .toList(),
            texts),
        new Sieve(
            "cursus",
            offer -> offer.curricula().stream().map(Text::fr).toList(),
            curricula(words),
            texts));
  }

  private List<Choice> domains(Words words) {
    return skills.getBank().framework().domains().stream()
        .map(domain -> choice(domain.id(), words.of(domain.name())))
        .toList();
  }

  private List<Choice> curricula(Words words) {
    return training.list().stream()
        .flatMap(offer -> offer.curricula().stream())
        .distinct()
        .map(name -> choice(name.fr(), words.of(name)))
        .toList();
  }

  private static Choice choice(String value, String label) {
    return new Choice(value, label, "", false);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String kind(Kind kind, Texts texts) {
    return texts.get("skills.training.kind." + code(kind));
  }

  private List<Offer> found(Map<String, String> asked, Texts texts) {
    var sieves = sieves(texts);
    return training.list().stream()
        .filter(offer -> sieves.stream().allMatch(sieve -> sieve.lets(offer, asked)))
        .toList();
  }

  @GetMapping(LIST)
  ModelAndView list(@RequestParam Map<String, String> asked, Texts texts) {
    var found = found(asked, texts);
    var sieves = sieves(texts);
    var page =
        new TrainingPage(
            texts.get("skills.training.count", found.size()),
            sieves.stream().map(sieve -> sieve.filter(asked)).toList(),
            sieves.stream().anyMatch(sieve -> !asked.getOrDefault(sieve.name(), "").isEmpty()),
            found.stream().map(offer -> row(offer, texts)).toList());
    return new ModelAndView("skills/training", "page", page);
  }

  private Row row(Offer offer, Texts texts) {
    var words = new Words(texts);
    return new Row(
        offer.address(),
        words.of(offer.name()),
        words.of(offer.provider()),
        kind(offer.kind(), texts),
        words.of(offer.audience()),
        names(offer, words),
        scope(offer, words),
        hours(offer, texts),
        offer.curricula().stream().map(words::of).toList(),
        offer.url().map(Object::toString).orElse(""),
        words.cited(offer.source()));
  }

  /** The names of its domains, in the order of the framework. */
  private List<String> names(Offer offer, Words words) {
    return skills.getBank().framework().domains().stream()
        .filter(domain -> offer.domains().contains(domain.id()))
        .map(Domain::name)
        .map(words::of)
        .toList();
  }

  /** Its domains in words, for a list. */
  private String scope(Offer offer, Words words) {
    var names = names(offer, words);
    if (names.isEmpty()) {
      return words.texts().get("skills.training.unknown");
    }
    return names.size() == skills.getBank().framework().domains().size()
        ? words.texts().get("skills.training.domains.all", names.size())
        : String.join(", ", names);
  }

  static String hours(Offer offer, Texts texts) {
    return offer
        .hours()
        .map(hours -> texts.get("skills.hours", hours))
        .orElseGet(() -> texts.get("skills.training.unknown"));
  }

  @GetMapping(LIST + "/{id}")
  ModelAndView show(@PathVariable String id, Texts texts) {
    var offer = training.find(id).orElseThrow(() -> new Refusal("skills.training.offer.unknown"));
    return new ModelAndView("skills/offer", "page", row(offer, texts));
  }

  @GetMapping(LIST + ".csv")
  ResponseEntity<byte[]> csv(@RequestParam Map<String, String> asked, Texts texts) {
    return download(
        OfferData.csv(data(asked, texts)).getBytes(StandardCharsets.UTF_8),
        MediaType.parseMediaType("text/csv;charset=UTF-8"),
        "formations.csv");
  }

  @GetMapping(LIST + ".json")
  ResponseEntity<List<OfferData>> json(@RequestParam Map<String, String> asked, Texts texts) {
    return download(data(asked, texts), MediaType.APPLICATION_JSON, "formations.json");
  }

  private List<OfferData> data(Map<String, String> asked, Texts texts) {
    return found(asked, texts).stream().map(offer -> OfferData.of(offer, site.url())).toList();
  }

  private static <T> ResponseEntity<T> download(T body, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
