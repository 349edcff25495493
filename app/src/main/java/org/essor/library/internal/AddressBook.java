package org.essor.library.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.essor.journeys.Text;
import org.essor.library.Address;
import org.essor.library.LibraryEntry;
import org.essor.library.Withdrawn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers every address that was ever used, so that none that is gone answers "not found". */
@Component
class AddressBook {

  private final JdbcClient db;
  private final Clock clock;

  AddressBook(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Notes the addresses in use; those noted before and no longer in use are gone. */
  void record(Collection<LibraryEntry> entries) {
    db.sql(
            """
            with used as (
              select * from unnest(:addresses, :french, :english) as u (address, french, english)),
            kept as (
              insert into library.address (address, french_title, english_title, first_used_at)
              select address, french, english, :now from used
              on conflict (address) do update
              set french_title = excluded.french_title, english_title = excluded.english_title,
                  gone_since = null
              where (address.french_title, address.english_title) is distinct from
                    (excluded.french_title, excluded.english_title) or address.gone_since is not null)
            update library.address set gone_since = :now
            where gone_since is null and address not in (select address from used)
            """)
        .param("addresses", column(entries, entry -> entry.address().toString()))
        .param("french", column(entries, entry -> entry.title().fr()))
        .param("english", column(entries, entry -> entry.title().en()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String[] column(
      Collection<LibraryEntry> entries, Function<LibraryEntry, String> value) {
    return entries.stream().map(value).toArray(String[]::new);
  }

  /** Finds an address that was used and is no longer. */
  Optional<Withdrawn> findGone(Address address) {
    List<Text> titles =
        db.sql(
                """
                select french_title, english_title from library.address
                where address = :address and gone_since is not null
                """)
            .param("address", address.toString())
            .query((row, _) -> new Text(row.getString(1), row.getString(2)))
            .list();
    return titles.stream()
        .findFirst()
        .map(title -> new Withdrawn(address, title, Text.NONE, Optional.empty()));
  }
}
