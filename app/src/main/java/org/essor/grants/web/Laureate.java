package org.essor.grants.web;

import java.util.Optional;
import java.util.Set;
import org.essor.calls.Call;
import org.essor.calls.Territory;
import org.essor.grants.MoneyWords;
import org.essor.grants.Published;
import org.essor.grants.Regions;
import org.essor.kernel.Euros;
import org.essor.library.LibraryEntry;
import org.essor.platform.Texts;

/**
 * A laureate in a list, whether of Essor or of an earlier call, in the language of a reader.
 *
 * @param id the end of the address of its page
 * @param callKey what the list is filtered by
 * @param grant empty for one known from publications alone
 */
record Laureate(
    String id,
    String title,
    String holder,
    String callKey,
    String call,
    String year,
    Set<Territory> regions,
    String amount,
    Optional<Published> grant,
    Optional<LibraryEntry> known,
    boolean example) {

  static Laureate of(Published grant, Call call, Texts texts) {
    return new Laureate(
        grant.agreement().number(),
        grant.title(),
        grant.beneficiaries().getFirst().organisation(),
        call.slug().toString(),
        call.sheet().title().inOrOther(texts.language()),
        "" + grant.signedOn().getYear(),
        LaureateWords.regions(grant),
        MoneyWords.of(texts, grant.aid()),
        Optional.of(grant),
        Optional.empty(),
        call.example());
  }

  static Laureate of(LibraryEntry entry, Texts texts) {
    var language = texts.language();
    return new Laureate(
        entry.address().id(),
        entry.title().inOrOther(language),
        entry.fact("holder").inOrOther(language),
        entry.fact("call").fr(),
        entry.fact("call").inOrOther(language),
        entry.fact("year").inOrOther(language),
        Regions.ofPlace(entry.fact("place").fr()),
        entry.fact("amount").inOrOther(language),
        Optional.empty(),
        Optional.of(entry),
        false);
  }

  Euros aid() {
    return grant.map(Published::aid).orElse(Euros.ZERO);
  }

  boolean contains(String text) {
    return Plain.contains(title + " " + holder + " " + call, text);
  }
}
