package org.essor.calls;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The region of a French postcode, by the department it begins with (INSEE, code officiel
 * géographique 2024). Some communes have a postcode of the department next to theirs: for them it
 * may be the region next to theirs.
 */
public final class Postcodes {

  private static final int METROPOLITAN = 2;
  private static final int OVERSEAS = 3;

  private static final Map<String, Territory> BY_DEPARTMENT = new HashMap<>();

  static {
    put(Territory.AUVERGNE_RHONE_ALPES, "01 03 07 15 26 38 42 43 63 69 73 74");
    put(Territory.BOURGOGNE_FRANCHE_COMTE, "21 25 39 58 70 71 89 90");
    put(Territory.BRETAGNE, "22 29 35 56");
    put(Territory.CENTRE_VAL_DE_LOIRE, "18 28 36 37 41 45");
    put(Territory.CORSE, "20");
    put(Territory.GRAND_EST, "08 10 51 52 54 55 57 67 68 88");
    put(Territory.HAUTS_DE_FRANCE, "02 59 60 62 80");
    put(Territory.ILE_DE_FRANCE, "75 77 78 91 92 93 94 95");
    put(Territory.NORMANDIE, "14 27 50 61 76");
    put(Territory.NOUVELLE_AQUITAINE, "16 17 19 23 24 33 40 47 64 79 86 87");
    put(Territory.OCCITANIE, "09 11 12 30 31 32 34 46 48 65 66 81 82");
    put(Territory.PAYS_DE_LA_LOIRE, "44 49 53 72 85");
    put(Territory.PROVENCE_ALPES_COTE_D_AZUR, "04 05 06 13 83 84");
    put(Territory.GUADELOUPE, "971");
    put(Territory.MARTINIQUE, "972");
    put(Territory.GUYANE, "973");
    put(Territory.LA_REUNION, "974");
    put(Territory.MAYOTTE, "976");
  }

  private Postcodes() {}

  private static void put(Territory region, String departments) {
    for (var department : departments.split(" ")) {
      BY_DEPARTMENT.put(department, region);
    }
  }

  /** All regions, in the order of their names. */
  public static Set<Territory> regions() {
    return EnumSet.copyOf(BY_DEPARTMENT.values());
  }

  /** Finds the region; empty for what is no postcode of one. */
  public static Optional<Territory> findRegion(String postcode) {
    if (!postcode.matches("\\d{5}")) {
      return Optional.empty();
    }
    int length = postcode.startsWith("97") ? OVERSEAS : METROPOLITAN;
    return Optional.ofNullable(BY_DEPARTMENT.get(postcode.substring(0, length)));
  }
}
