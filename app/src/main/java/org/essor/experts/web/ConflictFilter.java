package org.essor.experts.web;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essor.experts.Conflict;
import org.essor.experts.ConflictKind;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which conflicts of interest are looked at.
 *
 * @param text words of number, title, person or reason; case and accents do not matter
 * @param expert the identifier of one person, empty for all
 * @param kind what makes the conflict, empty for all
 * @param effect {@code bars}, {@code cleared}, empty for both
 * @param page from 0
 */
record ConflictFilter(String text, String expert, String kind, String effect, int page) {

  static final int PER_PAGE = 50;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  static ConflictFilter of(Typed typed) {
    return new ConflictFilter(
        typed.get("q"),
        typed.get("expert"),
        typed.constant("motif", ConflictKind.class).map(Enum::name).orElse(""),
        typed.get("effet").matches("bars|cleared") ? typed.get("effet") : "",
        Math.max(0, Pages.number(typed.get("page")) - 1));
  }

  boolean isAll() {
    return text.isEmpty() && expert.isEmpty() && kind.isEmpty() && effect.isEmpty();
  }

  /** True for a person and an application between whom these lie. */
  boolean takes(List<Conflict> pair) {
    var bars = pair.stream().anyMatch(Conflict::bars);
    return (expert.isEmpty() || pair.getFirst().person().toString().equals(expert))
        && (kind.isEmpty() || pair.stream().anyMatch(each -> each.kind().name().equals(kind)))
        && (effect.isEmpty() || effect.equals("bars") == bars);
  }

  boolean takes(ConflictsPage.Row row) {
    var all =
        folded(
            String.join(
                " ", row.number(), row.title(), row.person(), String.join(" ", row.reasons())));
    return Stream.of(folded(text).split(" ", -1)).allMatch(all::contains);
  }

  private static String folded(String text) {
    var marked = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFD);
    return MARKS.matcher(marked).replaceAll("");
  }

  List<Choice> kinds(Texts texts) {
    return Stream.concat(
            Stream.of(new Choice("", texts.get("experts.conflicts.all.kinds"), "", kind.isEmpty())),
            Stream.of(ConflictKind.values())
                .map(each ->
                    new Choice(each.name(), Pages.word(each, texts), "", each.name().equals(kind))))
        .toList();
  }

  List<Choice> effects(Texts texts) {
    return Stream.of("", "bars", "cleared")
        .map(each ->
            new Choice(
                each,
                texts.get(
                    each.isEmpty() ? "experts.conflicts.all.effects" : "experts.conflict." + each),
                "",
                each.equals(effect)))
        .toList();
  }

  /** The address of another page of the same list, where it has one. */
  Optional<String> turned(String address, int pages, int count) {
    int other = page + pages;
    if (other < 0 || other * PER_PAGE >= count) {
      return Optional.empty();
    }
    var built = UriComponentsBuilder.fromPath(address).queryParam("q", "{q}");
    if (!expert.isEmpty()) {
      built.queryParam("expert", "{expert}");
    }
    if (!kind.isEmpty()) {
      built.queryParam("motif", kind);
    }
    if (!effect.isEmpty()) {
      built.queryParam("effet", effect);
    }
    built.queryParam("page", other + 1);
    return Optional.of(
        expert.isEmpty()
            ? built.encode().buildAndExpand(text).toUriString()
            : built.encode().buildAndExpand(text, expert).toUriString());
  }
}
