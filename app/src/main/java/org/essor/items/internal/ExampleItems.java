package org.essor.items.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.audit.AuditLog;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.items.Content;
import org.essor.items.ContentOfItem;
import org.essor.items.ItemDesk.Act;
import org.essor.items.ItemDesk.Beginning;
import org.essor.items.ItemId;
import org.essor.kernel.PersonId;
import org.essor.platform.Job;
import org.essor.platform.Jobs;
import org.essor.platform.SiteSettings;
import org.essor.skills.Bank;
import org.essor.skills.Skills;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Items of the example institution, one in each state of authoring, in a demonstration only: made
 * by its authors through the same desk, at earlier times, so that the whole chain can be seen.
 */
@Component
class ExampleItems {

  private static final String FILE = "items/examples.yaml";
  private static final List<Role> AUTHORS = List.of(Role.EXPERT, Role.OPERATOR, Role.DATA_STEWARD);

  private final JdbcClient db;
  private final ItemRows rows;
  private final Institutions institutions;
  private final PublishedItems published;
  private final Skills skills;
  private final Evidences evidences;
  private final AuditLog audit;
  private final ExamplePeople people;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Jobs jobs;
  private final SiteSettings site;
  private final Clock clock;

  ExampleItems(
      JdbcClient db,
      ItemRows rows,
      Institutions institutions,
      PublishedItems published,
      Skills skills,
      Evidences evidences,
      AuditLog audit,
      ExamplePeople people,
      ApplicationEventPublisher events,
      TransactionTemplate transactions,
      Jobs jobs,
      SiteSettings site,
      Clock clock) {
    this.db = db;
    this.rows = rows;
    this.institutions = institutions;
    this.published = published;
    this.skills = skills;
    this.evidences = evidences;
    this.audit = audit;
    this.people = people;
    this.events = events;
    this.transactions = transactions;
    this.jobs = jobs;
    this.site = site;
    this.clock = clock;
  }

  /** Makes them where the example institution has none. */
  void load() {
    if (site.demo()) {
      institutions.list().stream()
          .filter(Institution::example)
          .filter(where -> rows.list(List.of(where.id())).isEmpty())
          .forEach(this::make);
    }
  }

  private void make(Institution where) {
    var making = new Making(where, AUTHORS.stream().map(role -> people.get(role).id()).toList());
    making.make(written());
    jobs.wake("items.watch");
  }

  /** What is in the file, with the bank of today. */
  private Bank written() {
    try (InputStream file = ExampleItems.class.getResourceAsStream("/" + FILE)) {
      var bytes = Objects.requireNonNull(file, FILE).readAllBytes();
      return skills.bankWith(Map.of(FILE, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The desk as it was so many days ago. */
  private StoredDesk desk(int daysAgo) {
    var then = Clock.fixed(clock.instant().minus(Duration.ofDays(daysAgo)), clock.getZone());
    return new StoredDesk(
        new ItemRows(db, then), institutions, published, skills, audit, events, then);
  }

  /** Makes them, each in a transaction of its own: the register of actions waits for nobody. */
  private final class Making {

    private final Institution where;
    private final List<PersonId> authors;

    private Making(Institution where, List<PersonId> authors) {
      this.where = where;
      this.authors = authors;
    }

    void make(Bank written) {
      in(() -> draft(content(written, "x-draft")));
      in(() -> review(content(written, "x-review")));
      in(() -> returned(content(written, "x-returned")));
      in(() -> accepted(content(written, "x-accepted"), 22));
      in(() -> tried(content(written, "x-early"), 20));
      in(() -> tried(content(written, "x-ready"), 400));
      var unequal = content(written, "x-unequal").with("tags", ExampleTests.HARDER_IN_ENGLISH);
      in(() -> tried(unequal, 400));
      in(() -> retired(content(written, "x-retired")));
      promote(in(() -> tried(content(written, "x-promoted"), 690)));
    }

    private ItemId in(Supplier<ItemId> work) {
      return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private Act act(ItemId item, int author) {
      return new Act(item, authors.get(author), rows.find(item).orElseThrow().draft());
    }

    private ItemId begun(Content content, int daysAgo) {
      var beginning = new Beginning(where.id(), content, true);
      return desk(daysAgo).create(beginning, authors.getFirst()).id();
    }

    /** Its English is not written yet. */
    private ItemId draft(Content content) {
      var french = content;
      for (var field : List.of("question.en", "explanation.en", "option.2.en", "option.3.en")) {
        french = french.with(field, "");
      }
      return begun(french, 3);
    }

    private ItemId review(Content content) {
      var item = begun(content, 12);
      desk(8).submit(act(item, 0));
      desk(2).approve(act(item, 1), "");
      return item;
    }

    private ItemId returned(Content content) {
      var item = begun(content, 20);
      desk(15).submit(act(item, 0));
      desk(9)
          .giveBack(
              act(item, 2),
              "Trop proche de d4-005 : l’une donne la réponse de l’autre. Nommez-la parmi les"
                  + " questions incompatibles, ou changez d’angle.");
      return item;
    }

    private ItemId accepted(Content content, int daysAgo) {
      var item = begun(content, daysAgo + 9);
      desk(daysAgo + 6).submit(act(item, 0));
      desk(daysAgo + 4).approve(act(item, 1), "");
      desk(daysAgo + 1).approve(act(item, 2), "Claire, et la source dit bien cela.");
      return item;
    }

    private ItemId tried(Content content, int daysAgo) {
      var item = accepted(content, daysAgo);
      desk(daysAgo).tryOut(act(item, 0));
      return item;
    }

    private ItemId retired(Content content) {
      var item = tried(content, 600);
      desk(450)
          .retire(
              act(item, 1), "Presque tous y répondent juste : elle n’apprend rien de personne.");
      return item;
    }

    /** Only where its trial allows it, as for any other. */
    private void promote(ItemId id) {
      var evidence = evidences.weigh(rows.find(id).orElseThrow());
      if (evidence.isEnough()) {
        var found = evidence.measured().orElseThrow().calibration();
        transactions.executeWithoutResult(_ -> desk(300).promote(act(id, 1), found));
      }
    }
  }

  private static Content content(Bank written, String item) {
    return ContentOfItem.of(written.get(item));
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "itemsExamples")
  static class ExampleJobs {

    @Bean
    Job loadExampleItems(ExampleItems examples) {
      return new Job("items.examples", Duration.ofMinutes(1), examples::load);
    }
  }
}
