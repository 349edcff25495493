package org.essor.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PostcodesTests {

  @Test
  void aPostcodeIsInTheRegionOfItsDepartment() {
    assertThat(Postcodes.findRegion("38000")).contains(Territory.AUVERGNE_RHONE_ALPES);
    assertThat(Postcodes.findRegion("20200")).contains(Territory.CORSE);
    assertThat(Postcodes.findRegion("97200")).contains(Territory.MARTINIQUE);
    assertThat(Postcodes.findRegion("97410")).contains(Territory.LA_REUNION);
    assertThat(Postcodes.findRegion("98800")).isEmpty();
    assertThat(Postcodes.findRegion("3800")).isEmpty();
    assertThat(Postcodes.findRegion("2A004")).isEmpty();
    assertThat(Postcodes.findRegion("")).isEmpty();
  }

  @Test
  void eachDepartmentIsInOneRegion() {
    var regions = new HashSet<Territory>();
    for (int number = 1; number <= 95; number++) {
      var postcode = "%02d000".formatted(number);
      assertThat(Postcodes.findRegion(postcode)).as(postcode).isPresent();
      regions.add(Postcodes.findRegion(postcode).orElseThrow());
    }
    assertThat(regions).hasSize(13);
    assertThat(Postcodes.regions()).hasSize(18);
  }
}
