package org.essor.grants.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.essor.calls.Territory;
import org.essor.platform.Markup;

/**
 * How many laureates there are in each region: one tile a region, placed roughly as in France,
 * drawn as SVG by the server. The more marked, the more; each tile has its number. One image for
 * assistive technology: the page gives the same in a table under it.
 *
 * @param counts regions that are missing have none
 */
public record RegionMap(String title, String description, Map<Territory, Integer> counts) {

  private static final int TILE = 96;
  private static final int GAP = 6;
  private static final int COLUMNS = 5;
  private static final int ROWS = 6;
  private static final double LIGHTEST = 0.06;
  private static final double LIGHT = 0.12;
  private static final double DARKEST = 0.34;

  /** A place on the grid, and what stands in the tile. */
  private record Tile(int column, int row, String code) {}

  private static final Map<Territory, Tile> TILES = new EnumMap<>(Territory.class);

  static {
    TILES.put(Territory.HAUTS_DE_FRANCE, new Tile(2, 0, "HDF"));
    TILES.put(Territory.NORMANDIE, new Tile(1, 1, "NOR"));
    TILES.put(Territory.ILE_DE_FRANCE, new Tile(2, 1, "IDF"));
    TILES.put(Territory.GRAND_EST, new Tile(3, 1, "GES"));
    TILES.put(Territory.BRETAGNE, new Tile(0, 1, "BRE"));
    TILES.put(Territory.PAYS_DE_LA_LOIRE, new Tile(1, 2, "PDL"));
    TILES.put(Territory.CENTRE_VAL_DE_LOIRE, new Tile(2, 2, "CVL"));
    TILES.put(Territory.BOURGOGNE_FRANCHE_COMTE, new Tile(3, 2, "BFC"));
    TILES.put(Territory.NOUVELLE_AQUITAINE, new Tile(1, 3, "NAQ"));
    TILES.put(Territory.AUVERGNE_RHONE_ALPES, new Tile(3, 3, "ARA"));
    TILES.put(Territory.OCCITANIE, new Tile(2, 4, "OCC"));
    TILES.put(Territory.PROVENCE_ALPES_COTE_D_AZUR, new Tile(3, 4, "PAC"));
    TILES.put(Territory.CORSE, new Tile(4, 4, "COR"));
    TILES.put(Territory.GUADELOUPE, new Tile(0, 5, "GUA"));
    TILES.put(Territory.MARTINIQUE, new Tile(1, 5, "MTQ"));
    TILES.put(Territory.GUYANE, new Tile(2, 5, "GUY"));
    TILES.put(Territory.LA_REUNION, new Tile(3, 5, "REU"));
    TILES.put(Territory.MAYOTTE, new Tile(4, 5, "MAY"));
  }

  public RegionMap {
    counts = Map.copyOf(counts);
  }

  /** What stands in the tile of a region; empty where it has none. */
  static String code(Territory region) {
    var tile = TILES.get(region);
    return tile == null ? "" : tile.code();
  }

  /**
   * Draws the map.
   *
   * @param id begins the identifiers inside
   */
  public String svg(String id) {
    var svg = new Markup();
    svg.open(
        "svg",
        "class",
        "e-grants-map",
        "viewBox",
        "0 0 " + COLUMNS * (TILE + GAP) + " " + ROWS * (TILE + GAP),
        "role",
        "img",
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-description");
    svg.text("title", title, "id", id + "-title");
    svg.text("desc", description, "id", id + "-description");
    TILES.forEach((region, tile) -> tile(svg, tile, counts.getOrDefault(region, 0)));
    return svg.close().done();
  }

  private void tile(Markup svg, Tile tile, int count) {
    var x = tile.column() * (TILE + GAP);
    var y = tile.row() * (TILE + GAP);
    var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    var part = most == 0 ? 0 : (double) count / most;
    svg.add(
        "rect",
        "x",
        x,
        "y",
        y,
        "width",
        TILE,
        "height",
        TILE,
        "rx",
        4,
        "class",
        "b1",
        "fill",
        "#0B5A61",
        "fill-opacity",
        opacity(count, part));
    svg.text("text", tile.code(), "x", x + 8, "y", y + 26, "font-size", 20, "class", "muted");
    svg.text(
        "text",
        "" + count,
        "x",
        x + TILE / 2,
        "y",
        y + 70,
        "font-size",
        36,
        "text-anchor",
        "middle",
        "class",
        "ink");
  }

  private static String opacity(int count, double part) {
    var value = count == 0 ? LIGHTEST : LIGHT + part * (DARKEST - LIGHT);
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
