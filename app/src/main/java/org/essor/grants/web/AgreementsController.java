package org.essor.grants.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.grants.Agreement;
import org.essor.grants.Agreements;
import org.essor.grants.MoneyWords;
import org.essor.grants.web.AgreementsPage.CreditRow;
import org.essor.kernel.Euros;
import org.essor.platform.Choice;
import org.essor.platform.Documents;
import org.essor.platform.Language;
import org.essor.platform.Paper;
import org.essor.platform.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agreements of an operator: all, one, their documents. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(OperatorAgreements.PATH)
class AgreementsController {

  private static final List<String> STATES =
      List.of("prepared", "sent", "signed", "running", "settled", "terminated");
  private static final List<String> SORTS = List.of("next", "changed", "number", "title", "aid");

  private final OperatorAgreements desk;
  private final Agreements agreements;
  private final AgreementViews views;
  private final Documents documents;
  private final Calls calls;

  AgreementsController(
      OperatorAgreements desk,
      Agreements agreements,
      AgreementViews views,
      Documents documents,
      Calls calls) {
    this.desk = desk;
    this.agreements = agreements;
    this.views = views;
    this.documents = documents;
    this.calls = calls;
  }

  /** What a list is filtered by, and its order. */
  private record Query(String call, String state, String text, String sort) {
    boolean isFiltered() {
      return !call.isEmpty() || !state.isEmpty() || !text.isEmpty();
    }

    Predicate<Agreement> filter() {
      return each ->
          (call.isEmpty() || each.call().toString().equals(call))
              && (state.isEmpty() || each.state().code().equals(state))
              && Plain.contains(words(each), text);
    }

    private static String words(Agreement agreement) {
      var terms = agreement.terms();
      var organisations = terms.parties().stream().map(party -> party.organisation()).toList();
      return agreement.number() + " " + terms.title() + " " + String.join(" ", organisations);
    }

    Comparator<Agreement> order() {
      return switch (sort) {
        case "changed" -> Comparator.comparing(Agreement::changedAt).reversed();
        case "number" -> Comparator.comparing(Agreement::number);
        case "title" ->
            Comparator.comparing(each -> each.terms().title(), String.CASE_INSENSITIVE_ORDER);
        case "aid" ->
            Comparator.comparing((Function<Agreement, Euros>) each -> each.terms().aid())
                .reversed();
        default ->
            Comparator.comparing(
                each -> NextDate.of(each).map(NextDate::day).orElse(LocalDate.MAX));
      };
    }
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String appel,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "next") String tri,
      Person person,
      Texts texts) {
    var query = new Query(appel, etat, q.strip(), tri);
    var all = agreements.list(person.id());
    var shown = all.stream().filter(query.filter()).sorted(query.order()).toList();
    var mine = all.stream().map(Agreement::call).distinct().toList();
    return new ModelAndView(
        "grants/agreements",
        "page",
        new AgreementsPage(
            texts.get("grants.count", shown.size()),
            q,
            calls(mine, appel, texts),
            choices(STATES, "grants.state.", etat, texts),
            choices(SORTS, "grants.sort.", tri, texts).stream().skip(1).toList(),
            query.isFiltered(),
            shown.stream().map(each -> views.row(each, OperatorAgreements.PATH, texts)).toList(),
            mine.stream().map(call -> credits(call, person, texts)).toList()));
  }

  private List<Choice> calls(List<CallId> mine, String chosen, Texts texts) {
    var all = new Choice("", texts.get("grants.filter.all-calls"), "", chosen.isEmpty());
    return Stream.concat(
            Stream.of(all),
            mine.stream()
                .map(call ->
                    new Choice(
                        call.toString(), title(call, texts), "", call.toString().equals(chosen))))
        .toList();
  }

  private String title(CallId call, Texts texts) {
    return calls.get(call).sheet().title().inOrOther(texts.language());
  }

  private static List<Choice> choices(
      List<String> values, String start, String chosen, Texts texts) {
    var all = new Choice("", texts.get("grants.filter.all-states"), "", chosen.isEmpty());
    return Stream.concat(
            Stream.of(all),
            values.stream()
                .map(
                    value -> new Choice(value, texts.get(start + value), "", value.equals(chosen))))
        .toList();
  }

  private CreditRow credits(CallId call, Person person, Texts texts) {
    var credits = agreements.credits(call, person.id());
    return new CreditRow(
        OperatorAgreements.PATH + "/credits/" + call,
        title(call, texts),
        MoneyWords.of(texts, credits.commitments()),
        MoneyWords.of(texts, credits.committed()),
        MoneyWords.of(texts, credits.payments()),
        MoneyWords.of(texts, credits.paid()));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id, Person person, Texts texts) {
    return desk.show(desk.get(id, person), Typed.nothing(texts), texts);
  }

  @GetMapping("/{id}/versions/{version}.pdf")
  ResponseEntity<byte[]> document(
      @PathVariable String id, @PathVariable int version, Person person) {
    var agreement = desk.get(id, person);
    return Paper.download(
        agreements.document(agreement.id(), version, person.id()),
        agreement.number() + "-" + version + ".pdf",
        Language.FR);
  }

  @GetMapping("/{id}/versions/{version}/traduction.pdf")
  ResponseEntity<byte[]> translation(
      @PathVariable String id, @PathVariable int version, Person person) {
    var agreement = desk.get(id, person);
    return Paper.download(
        agreements.translation(agreement.id(), version, person.id()),
        agreement.number() + "-" + version + "-en.pdf",
        Language.EN);
  }

  @GetMapping("/{id}/remises/{number}")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int number, Person person) {
    var agreement = desk.get(id, person);
    var content = agreements.file(agreement.id(), number, person.id());
    return Files.find(agreement, number)
        .flatMap(handIn -> documents.find(handIn.document()))
        .map(document -> document.download(content))
        .orElseThrow();
  }
}
