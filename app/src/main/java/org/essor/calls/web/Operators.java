package org.essor.calls.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.calls.Call;
import org.essor.calls.CallDesk;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.calls.form.Form;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.strategy.Axis;
import org.essor.strategy.Strategy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of those who run calls share. */
@Component
class Operators {

  static final String PATH = "/operateur/appels";

  final CallDesk desk;
  final Strategy strategy;
  final Clock clock;

  private final Calls calls;

  Operators(CallDesk desk, Calls calls, Strategy strategy, Clock clock) {
    this.desk = desk;
    this.calls = calls;
    this.strategy = strategy;
    this.clock = clock;
  }

  /** The identifier that an address holds. */
  static CallId id(String text) {
    try {
      return new CallId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refusal("calls.call.unknown");
    }
  }

  Call get(String call, Person person) {
    return desk.get(id(call), person.id());
  }

  CallEdit edit(Call call, Person person, Typed typed) {
    return new CallEdit(call.id(), person.id(), seen(typed));
  }

  /** Leads to a page that says what was just done. */
  static ModelAndView done(String path, String what) {
    return new ModelAndView("redirect:" + path + "?fait=calls." + what);
  }

  /** The ids of all forms of a call that were published. */
  Set<String> published(Call call) {
    return IntStream.rangeClosed(1, call.revision())
        .mapToObj(number -> calls.getRevision(call.id(), number).form())
        .flatMap(Form::ids)
        .collect(Collectors.toSet());
  }

  static int seen(Typed typed) {
    return typed.get("seen").matches("\\d{1,9}") ? Integer.parseInt(typed.get("seen")) : -1;
  }

  static String address(Call call) {
    return PATH + "/" + call.id();
  }

  static List<Crumb> crumbs(Texts texts) {
    return List.of(new Crumb(PATH, texts.get("calls.operator.title")));
  }

  static List<Crumb> crumbs(Call call, Texts texts) {
    return List.of(
        new Crumb(PATH, texts.get("calls.operator.title")),
        new Crumb(address(call), new Wording(texts).of(call.sheet().title())));
  }

  /** Shows a page again with what is to be corrected. */
  static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** The actions of the strategy, and the call across its axes. */
  List<Choice> actions(String chosen, Texts texts) {
    var catalogue = strategy.catalogue();
    var across = catalogue.axes().stream().filter(Axis::transversal);
    var lines =
        Stream.concat(
            across.map(axis -> new Choice(axis.code(), name(axis.code(), texts), "", false)),
            catalogue.actions().stream()
                .map(action -> new Choice(action.code(), name(action.code(), texts), "", false)));
    var none =
        chosen.isEmpty()
            ? Stream.of(new Choice("", texts.get("calls.fill.none"), "", true))
            : Stream.<Choice>empty();
    return Stream.concat(
            none,
            lines.map(
                each -> new Choice(each.value(), each.label(), "", each.value().equals(chosen))))
        .toList();
  }

  /** Writes {@code A4-03 – Évaluation médicale et économique…}. */
  String name(String line, Texts texts) {
    var catalogue = strategy.catalogue();
    var label =
        catalogue
            .findAction(line)
            .map(action -> action.label())
            .or(() -> catalogue.findAxis(line).map(Axis::label));
    return label
        .map(each -> texts.get("calls.action.named", line, each.in(texts.language())))
        .orElse(line);
  }
}
