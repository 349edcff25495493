package org.essor.library.web;

import java.util.Arrays;
import java.util.List;
import org.essor.kernel.Refusal;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.Library;
import org.essor.library.LibraryEntry;
import org.essor.library.Withdrawn;
import org.essor.library.internal.Reports;
import org.essor.library.web.EntryPage.Fact;
import org.essor.library.web.EntryPage.Group;
import org.essor.library.web.EntryPage.Link;
import org.essor.library.web.EntryPage.Row;
import org.essor.library.web.EntryPage.Table;
import org.essor.library.web.EntryPage.Trust;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An entry at its address; what is gone says so. */
@Controller
class EntryController {

  private final Library library;
  private final Reports reports;

  EntryController(Library library, Reports reports) {
    this.library = library;
    this.reports = reports;
  }

  @GetMapping("/bibliotheque/{kind}/{id}")
  ModelAndView show(@PathVariable String kind, @PathVariable String id, Texts texts) {
    var address =
        Address.find(kind, id).orElseThrow(() -> new Refusal("library.entry.unknown", id));
    var wording = new Wording(texts);
    return library
        .find(address)
        .map(entry -> new ModelAndView("library/entry", "page", page(entry, wording)))
        .orElseGet(() ->
            library
                .findWithdrawn(address)
                .map(gone -> gone(gone, wording))
                .orElseThrow(() -> new Refusal("library.entry.unknown", id)));
  }

  private static ModelAndView gone(Withdrawn gone, Wording wording) {
    var replacedBy =
        gone.replacedBy().stream()
            .map(entry -> new Link(entry.address().href(), wording.of(entry.title())))
            .toList();
    var page = new GonePage(wording.of(gone.title()), wording.of(gone.why()), replacedBy);
    var answer = new ModelAndView("library/gone", "page", page);
    answer.setStatus(HttpStatus.GONE);
    return answer;
  }

  private EntryPage page(LibraryEntry entry, Wording wording) {
    var provenance = entry.provenance();
    return new EntryPage(
        wording.of(entry.title()),
        wording.kind(entry.address().kind()),
        LibraryController.href(entry.address().kind()),
        wording.of(entry.summary()),
        entry.facts().stream()
            .map(fact -> new Fact(wording.fact(fact.key()), wording.of(fact.value())))
            .toList(),
        entry.tables().stream().map(table -> table(table, wording)).toList(),
        new Trust(
            wording.evidence(provenance.evidence()),
            Wording.colour(provenance.evidence()),
            wording.texts().date(provenance.checked())),
        wording.cites(entry),
        provenance.citation(),
        related(entry, wording),
        wording.answers(reports.listAnswered(entry.address())),
        entry.address().href() + "/signaler");
  }

  private static Table table(LibraryEntry.Table table, Wording wording) {
    return new Table(
        wording.of(table.caption()),
        table.columns().stream().map(wording::of).toList(),
        table.rows().stream()
            .map(row ->
                new Row(
                    row.id(),
                    row.cells().stream()
                        .map(cell -> cell.stream().map(wording::of).toList())
                        .toList()))
            .toList());
  }

  /** The texts it cites are shown as its sources, not again here. */
  private List<Group> related(LibraryEntry entry, Wording wording) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.SOURCES)
        .map(kind ->
            new Group(
                wording.kind(kind),
                entry.related().stream()
                    .filter(address -> address.kind() == kind)
                    .map(address -> LibraryController.link(address, library, wording))
                    .toList()))
        .filter(group -> !group.links().isEmpty())
        .toList();
  }
}
