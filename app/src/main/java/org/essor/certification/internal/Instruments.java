package org.essor.certification.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.certification.Sitting.Terms;
import org.essor.kernel.Refusal;
import org.essor.skills.Bank;
import org.essor.skills.Skills;
import org.springframework.stereotype.Component;

/** The banks that sittings began with, and what the engine makes of them. */
@Component
public class Instruments {

  private final Skills skills;
  private final Map<Key, Instrument> made = new ConcurrentHashMap<>();

  Instruments(Skills skills) {
    this.skills = skills;
  }

  private record Key(String bank, List<String> domains, int questions) {}

  /**
   * The bank that a sitting began with.
   *
   * @throws Refusal {@code certification.sitting.outdated} where this Essor no longer reads it
   */
  public Bank bank(String fingerprint) {
    return findBank(fingerprint).orElseThrow(() -> new Refusal("certification.sitting.outdated"));
  }

  /** The same; empty where this Essor no longer reads it. */
  public Optional<Bank> findBank(String fingerprint) {
    return skills.findBank(fingerprint);
  }

  Instrument of(Terms terms) {
    return made.computeIfAbsent(
        new Key(terms.bank(), terms.domains(), terms.questions()),
        key -> new Instrument(bank(key.bank()), key.domains(), key.questions()));
  }
}
