package org.essor.library.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.essor.journeys.Edition.Status;
import org.essor.journeys.Editions;
import org.essor.journeys.content.RegulationFiles;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.Library;
import org.essor.library.LibraryEntry;
import org.essor.library.Withdrawn;
import org.essor.platform.Language;
import org.essor.platform.StartWork;
import org.essor.search.Query;
import org.essor.search.Results;
import org.essor.search.SearchLanguage;
import org.springframework.stereotype.Component;

/** Gathers the entries at the start, and again on the day on which other rules come into force. */
@Component
class StoredLibrary implements Library {

  private final Editions editions;
  private final RegulationFiles files;
  private final Say say;
  private final AddressBook addresses;
  private final AtomicReference<Shelves> current;
  private final Lock replacing = new ReentrantLock();

  StoredLibrary(
      Editions editions, LibrarySettings settings, Say say, AddressBook addresses, StartWork work) {
    this.editions = editions;
    this.files = RegulationFiles.read(settings.folder());
    this.say = say;
    this.addresses = addresses;
    refuseWhatIsWrongLater();
    var shelves = fill();
    this.current = new AtomicReference<>(shelves);
    work.later(() -> CompletableFuture.runAsync(shelves::index));
  }

  /** What would not hold together on the day of an adopted edition is told at the start. */
  private void refuseWhatIsWrongLater() {
    editions.list().stream()
        .filter(edition -> edition.status() == Status.ADOPTED)
        .forEach(edition -> new Shelves(edition, files, say));
  }

  private Shelves fill() {
    var shelves = new Shelves(editions.getInForce(), files, say);
    addresses.record(shelves.entries().values());
    return shelves;
  }

  private Shelves shelves() {
    var shelves = current();
    return shelves.isUnder(editions.getInForce()) ? shelves : replace();
  }

  private Shelves current() {
    return Objects.requireNonNull(current.get());
  }

  /** The first who comes under other rules fills the shelves anew; the others wait for him. */
  private Shelves replace() {
    replacing.lock();
    try {
      if (!current().isUnder(editions.getInForce())) {
        current.set(fill());
      }
      return current();
    } finally {
      replacing.unlock();
    }
  }

  @Override
  public List<LibraryEntry> list() {
    return List.copyOf(shelves().entries().values());
  }

  @Override
  public List<LibraryEntry> list(Kind kind) {
    return shelves().list(kind);
  }

  @Override
  public Optional<LibraryEntry> find(Address address) {
    return shelves().find(address);
  }

  @Override
  public Optional<Withdrawn> findWithdrawn(Address address) {
    var shelves = shelves();
    return shelves.find(address).isPresent()
        ? Optional.empty()
        : shelves.findWithdrawn(address).or(() -> addresses.findGone(address));
  }

  @Override
  public Results search(LibraryQuery query) {
    return shelves()
        .index()
        .search(
            new Query(
                query.text(),
                query.language() == Language.EN ? SearchLanguage.ENGLISH : SearchLanguage.FRENCH,
                query.kinds().stream().map(Kind::path).collect(Collectors.toSet()),
                query.offset(),
                query.limit()));
  }
}
