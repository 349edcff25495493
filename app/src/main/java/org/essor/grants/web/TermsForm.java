package org.essor.grants.web;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.grants.Deliverable;
import org.essor.grants.Funder;
import org.essor.grants.Instalment;
import org.essor.grants.Party;
import org.essor.grants.Terms;
import org.essor.platform.Texts;
import org.springframework.util.LinkedMultiValueMap;

/** Reads terms from a form and writes them into one. */
record TermsForm(Typed typed) {

  private static final int LONGEST = 2_000;
  private static final int MOST = 50;

  static Typed of(Terms terms, Texts texts) {
    var typed = new Typed(new LinkedMultiValueMap<>(), texts);
    typed.with("title", terms.title()).with("purpose", terms.purpose());
    typed.with("funder.name", terms.funder().name()).with("funder.siret", terms.funder().siret());
    terms.start().ifPresent(day -> typed.with("start", day.toString()));
    terms.end().ifPresent(day -> typed.with("end", day.toString()));
    typed.with("notified", terms.notified() ? "yes" : "");
    terms.parties().forEach(each -> write(typed, each));
    terms.deliverables().forEach(each -> write(typed, each));
    terms.instalments().forEach(each -> write(typed, each));
    return typed;
  }

  private static void write(Typed typed, Party party) {
    var row = "parties." + party.number();
    typed
        .with(row + ".organisation", party.organisation())
        .with(row + ".siret", party.siret())
        .with(row + ".postcode", party.postcode())
        .with(row + ".share", typed.written(party.share()));
  }

  private static void write(Typed typed, Deliverable deliverable) {
    var row = "deliverables." + (deliverable.number() - 1);
    typed.with(row + ".title", deliverable.title());
    deliverable.due().ifPresent(day -> typed.with(row + ".due", day.toString()));
  }

  private static void write(Typed typed, Instalment instalment) {
    var row = "instalments." + (instalment.number() - 1);
    typed
        .with(row + ".title", instalment.title())
        .with(row + ".amount", typed.written(instalment.amount()))
        .with(
            row + ".needs",
            instalment.needs().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    instalment.due().ifPresent(day -> typed.with(row + ".due", day.toString()));
  }

  Terms read() {
    return new Terms(
        text("title"),
        text("purpose"),
        new Funder(text("funder.name"), typed.siret("funder.siret")),
        typed.day("start"),
        typed.day("end"),
        typed.get("notified").equals("yes"),
        typed.rows("parties").stream().flatMap(row -> party(row).stream()).toList(),
        typed.rows("deliverables").stream().flatMap(row -> deliverable(row).stream()).toList(),
        typed.rows("instalments").stream().flatMap(row -> instalment(row).stream()).toList());
  }

  private String text(String name) {
    if (typed.get(name).length() > LONGEST) {
      typed.wrong(name, "text", LONGEST);
    }
    return typed.get(name);
  }

  /** The lead always is; a partner is left out where nothing of him is typed. */
  private Optional<Party> party(int number) {
    var row = "parties." + number;
    return number == 0 || typed.isFilled(row, "organisation", "siret")
        ? Optional.of(
            new Party(
                number,
                text(row + ".organisation"),
                typed.siret(row + ".siret"),
                typed.get(row + ".postcode"),
                typed.money(row + ".share")))
        : Optional.empty();
  }

  private Optional<Deliverable> deliverable(int number) {
    var row = "deliverables." + number;
    return typed.isFilled(row, "title", "due")
        ? Optional.of(new Deliverable(number + 1, text(row + ".title"), typed.day(row + ".due")))
        : Optional.empty();
  }

  private Optional<Instalment> instalment(int number) {
    var row = "instalments." + number;
    return typed.isFilled(row, "title", "amount", "due")
        ? Optional.of(
            new Instalment(
                number + 1,
                text(row + ".title"),
                typed.money(row + ".amount"),
                typed.day(row + ".due"),
                needs(row + ".needs")))
        : Optional.empty();
  }

  /** Numbers of deliverables, such as {@code 1, 2}. */
  private SortedSet<Integer> needs(String name) {
    var words = Stream.of(typed.get(name).split("[,; ]+")).filter(word -> !word.isEmpty()).toList();
    if (!words.stream().allMatch(word -> word.matches("\\d{1,2}"))) {
      typed.wrong(name, "needs");
      return new TreeSet<>();
    }
    return words.stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the form calls a field: its own label, or the row that it is in. */
  static String name(String field, Texts texts) {
    var parts = field.split("\\.", -1);
    return parts.length > 2
        ? texts.get("grants.terms.row." + parts[0], Integer.parseInt(parts[1]) + 1)
        : texts.get("grants.form." + field.replace(".name", "").replace('.', '-'));
  }

  /** How many rows a list is shown with: those there are, and two more. */
  static List<TermsPage.Row> rows(String list, int count, Texts texts) {
    return IntStream.range(0, Math.min(count + 2, MOST))
        .mapToObj(row ->
            new TermsPage.Row(list + "." + row, texts.get("grants.terms.row." + list, row + 1)))
        .toList();
  }
}
