package org.essor.journeys.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.platform.CsvTable;

/** The files of one edition, read with one list of problems. */
public record ContentFiles(RegulationFiles files, Problems problems) {

  /** All entries of the YAML lists whose path ends so, each named by its field {@code key}. */
  public List<Entry> entries(String ending, String key) {
    return files.paths(ending).stream().flatMap(path -> list(path, key)).toList();
  }

  private Stream<Entry> list(String path, String key) {
    var content = YamlFile.read(problems, path, files.text(path).orElse(""));
    return Entry.rootList(problems, path, content, key).stream();
  }

  /** The mapping that each YAML file below the folder is. */
  public List<Entry> documents(String folder) {
    return files.below(folder).paths(".yaml").stream().map(this::document).toList();
  }

  private Entry document(String path) {
    return Entry.root(problems, path, YamlFile.read(problems, path, files.text(path).orElse("")));
  }

  public CsvTable table(String path) {
    var text = files.text(path).orElse("");
    try {
      if (!hasCommas(text)) {
        throw new IllegalArgumentException(
            "has no commas between its columns: save it as CSV with commas, in UTF-8");
      }
      return CsvTable.read(text);
    } catch (IllegalArgumentException malformed) {
      problems.addUnreadable(path, String.valueOf(malformed.getMessage()));
      return new CsvTable(List.of(), List.of());
    }
  }

  /** False where a spreadsheet wrote semicolons or tabs. */
  private static boolean hasCommas(String text) {
    var headings = text.lines().findFirst().orElse("");
    return headings.contains(",") || !headings.matches(".*[;\t].*");
  }

  /** The lines of all CSV files whose path ends so; the columns named must be there. */
  public List<Cells> rows(String ending, Set<String> required) {
    return files.paths(ending).stream().flatMap(path -> rows(path, table(path), required)).toList();
  }

  private Stream<Cells> rows(String path, CsvTable table, Set<String> required) {
    required.stream()
        .filter(column -> !table.columns().contains(column))
        .sorted()
        .forEach(column ->
            problems.add(path, "", "has no column " + column + Near.hint(column, table.columns())));
    var ids = new HashSet<String>();
    return table.rows().stream()
        .map(row -> new Cells(problems, path, row))
        .peek(cells -> refuseDuplicate(cells, ids));
  }

  private static void refuseDuplicate(Cells cells, Set<String> ids) {
    var id = cells.find("id");
    if (!id.isEmpty() && !ids.add(id)) {
      cells.problem("id", "stands twice: " + id);
    }
  }
}
