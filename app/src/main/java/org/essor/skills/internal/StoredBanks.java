package org.essor.skills.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Bank;
import org.essor.skills.BankChanged;
import org.essor.skills.ItemFiles;
import org.essor.skills.Skills;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the folder and the items of others at the start, and again when those have changed, and
 * archives what it read.
 */
@Component
class StoredBanks implements Skills {

  private final JdbcClient db;
  private final Clock clock;
  private final RegulationFiles folder;
  private final List<ItemFiles> others;
  private final AtomicLong readings = new AtomicLong();
  private final AtomicReference<Reading> current;
  private final Map<String, Optional<Bank>> archived = new ConcurrentHashMap<>();

  /** A bank read, and which reading it was; a later one replaces an earlier one. */
  private record Reading(long number, Bank bank) {}

  StoredBanks(JdbcClient db, SkillsSettings settings, List<ItemFiles> others, Clock clock) {
    this.db = db;
    this.clock = clock;
    this.folder = BankReader.parts(RegulationFiles.read(settings.path()));
    this.others = List.copyOf(others);
    this.current = new AtomicReference<>(readAndArchive());
  }

  private Reading readAndArchive() {
    var files = files();
    var bank = BankReader.read(files);
    archive(bank, files.zip());
    return new Reading(readings.incrementAndGet(), bank);
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

  /** One publisher after the other: each reads what those before it have committed. */
  @EventListener
  @Transactional
  public void readAnew(BankChanged changed) {
    db.sql("select pg_advisory_xact_lock(hashtext('skills.bank'))").query().singleRow();
    var read = readAndArchive();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            current.accumulateAndGet(
                read, (one, other) -> one.number() > other.number() ? one : other);
          }
        });
  }

  @Override
  public Bank getBank() {
    return Objects.requireNonNull(current.get()).bank();
  }

  @Override
  public Bank bankWith(Map<String, String> files) {
    return BankReader.read(with(files(), files));
  }

  @Override
  public Optional<Bank> findBank(String fingerprint) {
    var today = getBank();
    return today.fingerprint().equals(fingerprint)
        ? Optional.of(today)
        : archived.computeIfAbsent(fingerprint, this::read);
  }

  /** Empty where it was written for another Essor, which reads it no more. */
  private Optional<Bank> read(String fingerprint) {
    try {
      return db.sql("select content from skills.bank where fingerprint = :fingerprint")
          .param("fingerprint", fingerprint)
          .query(byte[].class)
          .optional()
          .map(RegulationFiles::unzip)
          .map(BankReader::read);
    } catch (InvalidRegulationException writtenForAnotherEssor) {
      return Optional.empty();
    }
  }
}
