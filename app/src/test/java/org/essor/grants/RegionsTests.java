package org.essor.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.essor.calls.Territory;
import org.essor.platform.CsvTable;
import org.junit.jupiter.api.Test;

class RegionsTests {

  @Test
  void theKnownLaureatesAreInTheRegionsThatTheirPlacesName() throws IOException {
    assertThat(ofKnown("demagus")).containsExactly(Territory.AUVERGNE_RHONE_ALPES);
    assertThat(ofKnown("eden4health"))
        .containsExactly(Territory.BOURGOGNE_FRANCHE_COMTE, Territory.GRAND_EST);
    assertThat(ofKnown("andh")).containsExactly(Territory.GUADELOUPE, Territory.MARTINIQUE);
    assertThat(ofKnown("data4health2"))
        .containsExactly(Territory.HAUTS_DE_FRANCE, Territory.NORMANDIE);
    assertThat(ofKnown("odh-2")).isEmpty();
    assertThat(ofKnown("apriorics")).isEmpty();
  }

  private static Set<Territory> ofKnown(String id) throws IOException {
    var table = CsvTable.read(Files.readString(Path.of("../library/laureates.csv")));
    return table.rows().stream()
        .filter(row -> row.get("id").equals(id))
        .map(row -> Regions.ofPlace(row.get("fr_place")))
        .findFirst()
        .orElseThrow();
  }
}
