package org.essor.grants.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.calls.Territory;
import org.essor.grants.Laureates;
import org.essor.grants.Published;
import org.essor.grants.ThreeSixtyGiving.Awarded;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** All laureates, and those that a reader asks for. */
@Component
class LaureateList {

  private final Laureates laureates;
  private final Calls calls;

  LaureateList(Laureates laureates, Calls calls) {
    this.laureates = laureates;
    this.calls = calls;
  }

  /** What a list is filtered by; empty for all. */
  record Query(String text, String call, String year, String region) {

    boolean isFiltered() {
      return !(text + call + year + region).isEmpty();
    }

    boolean keeps(Laureate laureate) {
      return laureate.contains(text)
          && (call.isEmpty() || laureate.callKey().equals(call))
          && (year.isEmpty() || laureate.year().equals(year))
          && (region.isEmpty()
              || laureate.regions().stream().map(Territory::code).anyMatch(region::equals));
    }
  }

  /** Those of Essor, the last signed first, then those of earlier calls. */
  List<Laureate> list(Texts texts) {
    return Stream.concat(
            awarded().stream().map(each -> Laureate.of(each.grant(), each.call(), texts)),
            laureates.listKnown().stream().map(each -> Laureate.of(each, texts)))
        .toList();
  }

  List<Published> grants() {
    return laureates.listGrants();
  }

  /** The published grants, each with its call. */
  List<Awarded> awarded() {
    Map<CallId, Call> known = new HashMap<>();
    return grants().stream()
        .map(grant ->
            new Awarded(grant, known.computeIfAbsent(grant.agreement().call(), calls::get)))
        .toList();
  }

  Optional<Laureate> find(String id, Texts texts) {
    return laureates
        .findGrant(id)
        .map(grant -> Laureate.of(grant, calls.get(grant.agreement().call()), texts))
        .or(() ->
            laureates.listKnown().stream()
                .filter(each -> each.address().id().equals(id))
                .map(each -> Laureate.of(each, texts))
                .findFirst());
  }
}
