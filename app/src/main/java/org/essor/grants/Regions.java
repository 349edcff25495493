package org.essor.grants;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.essor.calls.Territory;

/** In which regions a place is, by its name as publications write it. */
public final class Regions {

  private static final Map<Territory, List<String>> NAMES = new EnumMap<>(Territory.class);

  static {
    NAMES.put(Territory.AUVERGNE_RHONE_ALPES, List.of("Auvergne-Rhône-Alpes", "Grenoble"));
    NAMES.put(Territory.BOURGOGNE_FRANCHE_COMTE, List.of("Besançon", "Dijon"));
    NAMES.put(Territory.GRAND_EST, List.of("Metz-Thionville", "Nancy", "Reims", "Strasbourg"));
    NAMES.put(Territory.GUADELOUPE, List.of("Antilles"));
    NAMES.put(Territory.HAUTS_DE_FRANCE, List.of("Hauts-de-France"));
    NAMES.put(Territory.ILE_DE_FRANCE, List.of("Île-de-France"));
    NAMES.put(Territory.MARTINIQUE, List.of("Antilles"));
    NAMES.put(Territory.NORMANDIE, List.of("Normandie"));
    NAMES.put(Territory.OCCITANIE, List.of("Occitanie"));
  }

  private Regions() {}

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
