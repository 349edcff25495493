package org.essor.grants.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementEdit;
import org.essor.grants.AgreementId;
import org.essor.grants.AgreementState.Prepared;
import org.essor.grants.AgreementState.Running;
import org.essor.grants.AgreementState.Sent;
import org.essor.grants.Agreements;
import org.essor.grants.Correction.Field;
import org.essor.grants.Laureates;
import org.essor.grants.MoneyWords;
import org.essor.grants.Published;
import org.essor.kernel.Euros;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of an operator on agreements share. */
@Component
class OperatorAgreements {

  static final String PATH = "/operateur/conventions";

  final Agreements agreements;
  private final Laureates laureates;
  private final AgreementViews views;

  OperatorAgreements(Agreements agreements, Laureates laureates, AgreementViews views) {
    this.agreements = agreements;
    this.laureates = laureates;
    this.views = views;
  }

  /** The identifier that an address holds. */
  static AgreementId id(String text) {
    try {
      return new AgreementId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refusal("grants.agreement.unknown");
    }
  }

  static List<Crumb> crumbs(Texts texts) {
    return List.of(new Crumb(PATH, texts.get("grants.title")));
  }

  static List<Crumb> crumbs(Agreement agreement, Texts texts) {
    return List.of(
        new Crumb(PATH, texts.get("grants.title")),
        new Crumb(PATH + "/" + agreement.id(), agreement.number()));
  }

  Agreement get(String id, Person person) {
    return agreements.get(id(id), person.id());
  }

  static AgreementEdit edit(Agreement agreement, Person person, Typed typed) {
    return new AgreementEdit(agreement.id(), person.id(), typed.seen());
  }

  /** Leads to the page of an agreement, or to what follows its address. */
  static ModelAndView back(Agreement agreement, String rest) {
    return new ModelAndView("redirect:" + PATH + "/" + agreement.id() + rest);
  }

  ModelAndView show(Agreement agreement, Typed typed, Texts texts) {
    var page = new ModelAndView("grants/agreement", "page", page(agreement, typed, texts));
    if (!typed.isRight()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private AgreementPage page(Agreement agreement, Typed typed, Texts texts) {
    var published = laureates.findGrant(agreement.number());
    return new AgreementPage(
        PATH + "/" + agreement.id(),
        crumbs(texts),
        views.of(agreement, texts),
        can(agreement),
        published.map(each -> corrected(each, typed, texts)).orElse(List.of()),
        published.map(each -> LaureateWords.corrections(each, texts)).orElse(List.of()),
        published.map(each -> LaureateWords.href(each.agreement().number())),
        views.today().toString(),
        typed.written(agreement.money().paid()),
        settled(agreement, typed, texts),
        typed);
  }

  /** What ticking the box before the settlement agrees to. */
  private static String settled(Agreement agreement, Typed typed, Texts texts) {
    if (typed.get("final").isEmpty() || typed.error("final") != null) {
      return texts.get("grants.settle.sure");
    }
    var paid = agreement.money().paid().cents();
    var left = typed.money("final").cents() - paid;
    return texts.get(
        "grants.settle.sure." + (left < 0 ? "back" : left == 0 ? "even" : "balance"),
        MoneyWords.of(texts, new Euros(Math.abs(left))),
        agreement.terms().parties().getFirst().organisation());
  }

  /** What the state of an agreement allows now. */
  private static List<String> can(Agreement agreement) {
    var can = new ArrayList<String>();
    var state = agreement.state();
    var amending = agreement.draft().isPresent() || agreement.findPending().isPresent();
    add(can, "write", agreement.draft().isPresent());
    add(can, "sign", agreement.findPending().isPresent());
    add(can, "take-back", state instanceof Sent || state.isInForce() && amending);
    add(can, "amend", state.isInForce() && !amending);
    add(can, "settle", state instanceof Running);
    add(can, "terminate", state.isInForce() || state instanceof Prepared || state instanceof Sent);
    add(can, "recover", agreement.money().toReturn().cents() > 0);
    add(can, "correct", agreement.firstSignedOn().isPresent());
    return can;
  }

  private static void add(List<String> can, String what, boolean possible) {
    if (possible) {
      can.add(what);
    }
  }

  /** What can be corrected: the title, then each property of each organisation. */
  private static List<Choice> corrected(Published published, Typed typed, Texts texts) {
    var chosen = typed.get("field");
    var title = choice(Field.TITLE, 0, texts.get("grants.field.title", published.title()), chosen);
    var parties =
        published.parties().stream()
            .flatMap(party ->
                Stream.of(Field.ORGANISATION, Field.SIRET, Field.POSTCODE)
                    .map(field -> {
                      var value = published.value(field, party.number());
                      return choice(
                          field,
                          party.number(),
                          texts.get(
                              "grants.field." + field.name().toLowerCase(Locale.ROOT),
                              value,
                              party.organisation()),
                          chosen);
                    }));
    return Stream.concat(Stream.of(title), parties).toList();
  }

  private static Choice choice(Field field, int party, String label, String chosen) {
    var value = field.name() + "." + party;
    return new Choice(value, label, "", value.equals(chosen));
  }

  /** The field and the organisation that a choice of the form names. */
  static Optional<Corrected> corrected(String value) {
    var parts = value.split("\\.", -1);
    return Stream.of(Field.values())
        .filter(field -> parts.length == 2 && field.name().equals(parts[0]))
        .filter(_ -> parts[1].matches("\\d{1,2}"))
        .map(field -> new Corrected(field, Integer.parseInt(parts[1])))
        .findFirst();
  }

  /** A property of an agreement, or of one of its organisations. */
  record Corrected(Field field, int party) {}
}
