package org.essor.skills.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Bank;
import org.essor.skills.BankChanged;
import org.essor.skills.Framework;
import org.essor.skills.ItemFiles;
import org.essor.skills.Skills;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the folder and the items of others at the start, and again when those have changed, here or
 * in another process, and archives what it read.
 */
@Component
class StoredBanks implements Skills {

  /** What another process publishes is that of new tests here after so long at the latest. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final JdbcClient db;
  private final Clock clock;
  private final RegulationFiles folder;
  private final List<ItemFiles> others;
  private final Optional<Bank> replaced;
  private final Set<String> later;
  private final AtomicReference<Reading> current;
  private final AtomicReference<Instant> looked;
  private final Map<String, Optional<Bank>> archived = new ConcurrentHashMap<>();

  /** A bank, and how often it had changed when it was read; a later one replaces an earlier one. */
  private record Reading(long changes, Bank bank) {}

  StoredBanks(JdbcClient db, SkillsSettings settings, List<ItemFiles> others, Clock clock) {
    this.db = db;
    this.clock = clock;
    this.folder = BankReader.parts(RegulationFiles.read(settings.path()));
    this.others = List.copyOf(others);
    this.replaced = findReplaced();
    this.later = later();
    this.looked = new AtomicReference<>(clock.instant());
    this.current = new AtomicReference<>(readAndArchive(changes()));
  }

  private Optional<Bank> findReplaced() {
    return others.stream().anyMatch(each -> each.published().containsKey(FrameworkReader.FILE))
        ? Optional.of(BankReader.read(folder))
        : Optional.empty();
  }

  /**
   * Competences that came with Essor and that a published framework, older than they are, does not
   * have. Settled at the start: nobody can leave out a competence afterwards that items ask about.
   */
  private Set<String> later() {
    if (replaced.isEmpty()) {
      return Set.of();
    }
    var later = competences(replaced.get().framework());
    later.removeAll(competences(BankReader.frameworkOf(files())));
    return later;
  }

  private static Set<String> competences(Framework framework) {
    return framework.domains().stream()
        .flatMap(domain -> domain.competences().stream())
        .map(Framework.Competence::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Reading readAndArchive(long changes) {
    var files = files();
    var bank = BankReader.read(files, later::contains);
    archive(bank, files.zip());
    return new Reading(changes, bank);
  }

  /** How often the items of others have changed, in any process. */
  private long changes() {
    return db.sql("select number from skills.bank_change").query(Long.class).single();
  }

  private RegulationFiles files() {
    var files = folder;
    for (var other : others) {
      files = with(files, other.published());
    }
    return files;
  }

  private static RegulationFiles with(RegulationFiles files, Map<String, String> more) {
    var all = files;
    for (var file : more.entrySet()) {
      all = all.with(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return all;
  }

  private void archive(Bank bank, byte[] content) {
    db.sql(
            """
            insert into skills.bank (fingerprint, content, loaded_at)
            values (:fingerprint, :content, :now) on conflict do nothing
            """)
        .param("fingerprint", bank.fingerprint())
        .param("content", content)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** One publisher after the other: each reads what those before him have committed. */
  @EventListener
  @Transactional
  public void readAnew(BankChanged changed) {
    long changes =
        db.sql("update skills.bank_change set number = number + 1 returning number")
            .query(Long.class)
            .single();
    var read = readAndArchive(changes);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            replace(read);
          }
        });
  }

  private void replace(Reading read) {
    current.accumulateAndGet(read, (one, other) -> one.changes() > other.changes() ? one : other);
  }

  private Reading current() {
    return Objects.requireNonNull(current.get());
  }

  @Override
  public Bank getBank() {
    // A publisher would see his own change here before he commits it.
    if (!TransactionSynchronizationManager.isActualTransactionActive() && isTimeToLook()) {
      long changes = changes();
      if (changes > current().changes()) {
        replace(readAndArchive(changes));
      }
    }
    return current().bank();
  }

  /** True for one caller from time to time. */
  private boolean isTimeToLook() {
    var now = clock.instant();
    var last = Objects.requireNonNull(looked.get());
    return last.plus(LOOK_EVERY).isBefore(now) && looked.compareAndSet(last, now);
  }

  @Override
  public Bank bankWith(Map<String, String> files) {
    return BankReader.read(with(files(), files), later::contains);
  }

  @Override
  public Optional<Bank> replaced() {
    return replaced;
  }

  @Override
  public Optional<Bank> findBank(String fingerprint) {
    var today = getBank();
    return today.fingerprint().equals(fingerprint)
        ? Optional.of(today)
        : archived.computeIfAbsent(fingerprint, this::read);
  }

  /**
   * Empty where it was written for another Essor, which reads it no more. Which items waited for
   * their competence then shows by itself: it was checked when it was archived.
   */
  private Optional<Bank> read(String fingerprint) {
    try {
      return db.sql("select content from skills.bank where fingerprint = :fingerprint")
          .param("fingerprint", fingerprint)
          .query(byte[].class)
          .optional()
          .map(RegulationFiles::unzip)
          .map(files -> BankReader.read(files, _ -> true));
    } catch (InvalidRegulationException writtenForAnotherEssor) {
      return Optional.empty();
    }
  }
}
