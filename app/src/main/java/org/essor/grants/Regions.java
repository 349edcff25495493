package org.essor.grants;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.essor.calls.Territory;

/**
 * In which region a place is: by the department of its postcode, or by its name as publications
 * write it (INSEE, code officiel géographique 2024).
 */
public final class Regions {

  private static final Map<Territory, List<String>> DEPARTMENTS = new EnumMap<>(Territory.class);
  private static final Map<Territory, List<String>> NAMES = new EnumMap<>(Territory.class);

  static {
    region(
        Territory.AUVERGNE_RHONE_ALPES,
        "01 03 07 15 26 38 42 43 63 69 73 74",
        "Auvergne-Rhône-Alpes",
        "Grenoble");
    region(Territory.BOURGOGNE_FRANCHE_COMTE, "21 25 39 58 70 71 89 90", "Besançon", "Dijon");
    region(Territory.BRETAGNE, "22 29 35 56");
    region(Territory.CENTRE_VAL_DE_LOIRE, "18 28 36 37 41 45");
    region(Territory.CORSE, "20");
    region(
        Territory.GRAND_EST,
        "08 10 51 52 54 55 57 67 68 88",
        "Metz-Thionville",
        "Nancy",
        "Reims",
        "Strasbourg");
    region(Territory.GUADELOUPE, "971", "Antilles");
    region(Territory.GUYANE, "973");
    region(Territory.HAUTS_DE_FRANCE, "02 59 60 62 80", "Hauts-de-France");
    region(Territory.ILE_DE_FRANCE, "75 77 78 91 92 93 94 95", "Île-de-France");
    region(Territory.LA_REUNION, "974");
    region(Territory.MARTINIQUE, "972", "Antilles");
    region(Territory.MAYOTTE, "976");
    region(Territory.NORMANDIE, "14 27 50 61 76", "Normandie");
    region(Territory.NOUVELLE_AQUITAINE, "16 17 19 23 24 33 40 47 64 79 86 87");
    region(Territory.OCCITANIE, "09 11 12 30 31 32 34 46 48 65 66 81 82", "Occitanie");
    region(Territory.PAYS_DE_LA_LOIRE, "44 49 53 72 85");
    region(Territory.PROVENCE_ALPES_COTE_D_AZUR, "04 05 06 13 83 84");
  }

  private Regions() {}

  private static void region(Territory region, String departments, String... names) {
    DEPARTMENTS.put(region, List.of(departments.split(" ")));
    NAMES.put(region, List.of(names));
  }

  /** All regions, in the order of their names. */
  public static Set<Territory> all() {
    return new LinkedHashSet<>(DEPARTMENTS.keySet());
  }

  /** Finds the region of a postcode of five digits; none where it is no postcode of a region. */
  public static Optional<Territory> ofPostcode(String postcode) {
    return postcode.length() == 5
        ? DEPARTMENTS.entrySet().stream()
            .filter(each -> each.getValue().stream().anyMatch(postcode::startsWith))
            .map(Map.Entry::getKey)
            .findFirst()
        : Optional.empty();
  }

  /** The regions that a place names; none where it names no one that is known. */
  public static Set<Territory> ofPlace(String place) {
    var regions = new TreeSet<Territory>();
    NAMES.forEach((region, names) -> {
      if (names.stream().anyMatch(place::contains)) {
        regions.add(region);
      }
    });
    return regions;
  }
}
