package org.essor.skills.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.journeys.InvalidRegulationException;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Bank;
import org.essor.skills.Skills;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the folder once, at the start, and archives what it read. */
@Component
class StoredBanks implements Skills {

  private final JdbcClient db;
  private final Bank bank;
  private final Map<String, Optional<Bank>> archived = new ConcurrentHashMap<>();

  StoredBanks(JdbcClient db, SkillsSettings settings, Clock clock) {
    this.db = db;
    var files = BankReader.parts(RegulationFiles.read(settings.path()));
    this.bank = BankReader.read(files);
    archive(files.zip(), clock);
  }

  private void archive(byte[] content, Clock clock) {
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

  @Override
  public Bank getBank() {
    return bank;
  }

  @Override
  public Optional<Bank> findBank(String fingerprint) {
    return bank.fingerprint().equals(fingerprint)
        ? Optional.of(bank)
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
