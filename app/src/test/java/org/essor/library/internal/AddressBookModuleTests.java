package org.essor.library.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.essor.PostgresTestConfiguration;
import org.essor.journeys.Editions;
import org.essor.journeys.InForce;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class AddressBookModuleTests {

  private static final Address TERM = new Address(Kind.GLOSSARY, "essai");
  private static final Address RULE = new Address(Kind.RULES, "device_class");

  @Autowired AddressBook addresses;
  @Autowired Library library;
  @Autowired Editions editions;
  @Autowired LibrarySettings settings;
  @Autowired Say say;

  @Test
  void anEntryIsGoneOnceItIsNoLongerRecordedAndBackOnceItIs() {
    var all = library.list();
    var others = all.stream().filter(entry -> !entry.address().equals(TERM)).toList();

    addresses.record(others);
    assertThat(addresses.findGone(TERM))
        .hasValueSatisfying(
            gone -> assertThat(gone.title().fr()).isEqualTo("ESSAI, épreuve d’un dispositif"));

    addresses.record(all);
    addresses.record(all);
    assertThat(addresses.findGone(TERM)).isEmpty();
  }

  @Test
  void theLibraryFollowsTheRulesThatComeIntoForceWhileEssorRuns() {
    var id = new AtomicReference<>("now");
    var running =
        new StoredLibrary(new InForce(editions, id::get), settings, say, addresses, Runnable::run);
    var before = running.find(RULE).orElseThrow();

    id.set("stricter");

    assertThat(running.find(RULE).orElseThrow().tables()).isNotEqualTo(before.tables());
    assertThat(running.list()).hasSameSizeAs(library.list());
    id.set("now");
    assertThat(running.find(RULE)).contains(before);
  }
}
