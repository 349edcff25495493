package org.essor.library.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.library.LiveSearch;
import org.essor.library.LiveSource;
import org.essor.library.LiveSource.LiveItem;
import org.essor.platform.Language;
import org.essor.search.Item;
import org.essor.search.Item.Words;
import org.essor.search.Query;
import org.essor.search.Results;
import org.essor.search.SearchIndex;
import org.essor.search.SearchLanguage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes each source again once it has changed: what it lists is compared at each search. */
@Component
class LiveIndexes implements LiveSearch {

  private final ObjectProvider<LiveSource> sources;
  private final Map<LiveSource, Indexed> indexes = new ConcurrentHashMap<>();

  LiveIndexes(ObjectProvider<LiveSource> sources) {
    this.sources = sources;
  }

  private record Indexed(List<LiveItem> items, SearchIndex index) {}

  @Override
  public List<Group> search(String text, Results read, Language language) {
    var words = text;
    for (var correction : read.corrections()) {
      words = words.replace(correction.typed(), correction.read());
    }
    var wanted = words;
    return sources
        .orderedStream()
        .flatMap(source -> search(source, wanted, language).stream())
        .toList();
  }

  private Optional<Group> search(LiveSource source, String text, Language language) {
    var indexed = indexed(source);
    var results =
        indexed
            .index()
            .search(
                new Query(
                    text,
                    language == Language.EN ? SearchLanguage.ENGLISH : SearchLanguage.FRENCH,
                    Set.of(),
                    0,
                    MOST));
    if (results.partly() || results.hits().isEmpty() || !results.corrections().isEmpty()) {
      return Optional.empty();
    }
    var items =
        indexed.items().stream().collect(Collectors.toMap(LiveItem::href, Function.identity()));
    var found =
        results.hits().stream()
            .flatMap(hit ->
                Optional.ofNullable(items.get(hit.key()))
                    .map(item -> new Found(item, hit))
                    .stream())
            .toList();
    return Optional.of(new Group(source.title(), results.total(), found));
  }

  private Indexed indexed(LiveSource source) {
    var now = source.list();
    return indexes.compute(
        source,
        (_, before) ->
            before != null && before.items().equals(now) ? before : new Indexed(now, index(now)));
  }

  private static SearchIndex index(List<LiveItem> items) {
    return SearchIndex.of(items.stream().map(LiveIndexes::item).toList(), List.of());
  }

  private static Item item(LiveItem item) {
    return new Item(
        item.href(),
        "live",
        words(item, Language.FR),
        words(item, Language.EN),
        item.open() ? 1.2 : 1);
  }

  private static Words words(LiveItem item, Language language) {
    return new Words(
        item.title().inOrOther(language),
        List.of(),
        item.summary().in(language),
        item.body().stream().map(text -> text.in(language)).toList());
  }
}
