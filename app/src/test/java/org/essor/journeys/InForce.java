package org.essor.journeys;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Editions of which another one is in force.
 *
 * @param id of the one in force, at each time it is asked for
 */
public record InForce(Editions all, Supplier<String> id) implements Editions {

  @Override
  public Edition getInForce() {
    return all.find(id.get()).orElseThrow();
  }

  @Override
  public List<Edition> list() {
    return all.list();
  }

  @Override
  public Optional<Edition> find(String wanted) {
    return all.find(wanted);
  }

  @Override
  public Optional<Edition> find(String wanted, String fingerprint) {
    return all.find(wanted, fingerprint);
  }
}
