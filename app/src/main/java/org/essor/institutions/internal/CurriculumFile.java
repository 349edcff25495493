package org.essor.institutions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.essor.institutions.Curriculum;
import org.essor.institutions.Curriculum.Source;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Entry;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.References;
import org.essor.journeys.content.RegulationFiles;

/** Reads {@code institutions/curricula.yaml}. */
final class CurriculumFile {

  private static final String FILE = "curricula.yaml";

  private CurriculumFile() {}

  static List<Curriculum> read() {
    try (var in =
        Objects.requireNonNull(CurriculumFile.class.getResourceAsStream("/institutions/" + FILE))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Curriculum> read(InputStream in) throws IOException {
    var problems = new Problems();
    var files = new RegulationFiles(new TreeMap<>(Map.of(FILE, in.readAllBytes())));
    var root = new ContentFiles(files, problems).documents(FILE).getFirst();
    root.only("source", "curricula");
    var source = source(root.child("source"));
    var all = root.list("curricula", "code").stream().map(each -> one(each, source)).toList();
    problems.refuseIfAny();
    return all;
  }

  private static Source source(Entry entry) {
    entry.only("title", "url", "tag", "checked");
    var title = entry.child("title");
    return new Source(
        new Text(title.text("fr"), title.text("en")),
        URI.create(entry.text("url")),
        entry.oneOf("tag", References.TAGS, Evidence.MEMORY),
        entry.date("checked").orElse(LocalDate.EPOCH));
  }

  private static Curriculum one(Entry entry, Source source) {
    entry.only("code", "fr", "en");
    return new Curriculum(entry.text("code"), entry.both("name"), source);
  }
}
