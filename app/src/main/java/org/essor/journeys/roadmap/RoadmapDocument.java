package org.essor.journeys.roadmap;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.essor.journeys.Reference;
import org.essor.journeys.RuleText;
import org.essor.journeys.Source;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/**
 * Writes result and roadmap as a tagged PDF (PDF/UA), with the Liberation fonts embedded. Loads
 * nothing from outside. Safe for concurrent use.
 */
@Component
public class RoadmapDocument {

  private static final String FAMILY = "Liberation Sans";

  /** The only protocol the renderer may follow; it ends at the style sheet below. */
  private static final String PROTOCOL = "essor";

  private static final String STYLE_SHEET = "/document.css";

  private final TemplateEngine templates;

  RoadmapDocument(TemplateEngine templates) {
    this.templates = templates;
    quieten();
  }

  /** Returns the document in the language of the texts. */
  public byte[] write(ProjectPlan planned, Texts texts) {
    var html = new StringOutput();
    templates.render("journeys/document.jte", Map.of("page", page(planned, texts)), html);
    return render(html.toString());
  }

  private static DocumentPage page(ProjectPlan planned, Texts texts) {
    var edition = planned.project().edition();
    return new DocumentPage(
        texts,
        texts.get("roadmap.document.made", texts.date(planned.today())),
        texts.get("roadmap.edition", edition.title().in(texts.language()), edition.fingerprint()),
        AnswersView.of(planned.project(), texts),
        DecisionsView.of(planned.project(), texts),
        DrawRoadmap.of(planned, texts),
        PaperChart.draw(DrawRoadmap.chart(planned, texts)),
        sources(planned, texts));
  }

  private static List<String> sources(ProjectPlan planned, Texts texts) {
    var regulation = planned.project().edition().regulation();
    var ofRules =
        planned.project().overall().results().values().stream()
            .flatMap(
                result -> result.firing().stream().map(rule -> result.decision() + "/" + rule.id()))
            .flatMap(rule -> Optional.ofNullable(regulation.rules().get(rule)).stream())
            .map(RuleText::sources);
    var ofSteps = planned.plan().steps().stream().map(step -> planned.text(step).sources());
    return Stream.concat(ofRules, ofSteps)
        .flatMap(List::stream)
        .map(Reference::source)
        .distinct()
        .map(source -> line(source, texts))
        .toList();
  }

  private static String line(Source source, Texts texts) {
    var title = source.title().in(texts.language());
    var version =
        source.version().map(day -> ", " + texts.get("roadmap.document.version", date(day, texts)));
    var checked = texts.get("roadmap.document.checked", texts.date(source.checked()));
    var tag = SourceView.tag(source.evidence(), texts);
    var address = source.url().map(url -> ", " + url).orElse("");
    return "%s%s (%s, %s)%s".formatted(title, version.orElse(""), tag, checked, address);
  }

  private static String date(String version, Texts texts) {
    try {
      return texts.date(LocalDate.parse(version));
    } catch (DateTimeParseException _) {
      return version;
    }
  }

  /** The renderer tells each of its steps on the console, past the log of the application. */
  private static void quieten() {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  private static byte[] render(String html) {
    var pdf = new ByteArrayOutputStream(100_000);
    var builder =
        new PdfRendererBuilder()
            .useFastMode()
            .usePdfUaAccessibility(true)
            .withProducer("Essor")
            .useProtocolsStreamImplementation(_ -> new ClasspathStream(STYLE_SHEET), PROTOCOL)
            .useExternalResourceAccessControl(
                (uri, _) -> uri.startsWith(PROTOCOL + ":"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .withHtmlContent(html, PROTOCOL + ":/");
    font(builder, "Regular", 400);
    font(builder, "Bold", 700);
    try {
      builder.toStream(pdf).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String style, int weight) {
    builder.useFont(
        () -> PlainFont.read("/liberation/LiberationSans-" + style + ".ttf"),
        FAMILY,
        weight,
        FontStyle.NORMAL,
        true);
  }

  static InputStream resource(String path) {
    return Objects.requireNonNull(RoadmapDocument.class.getResourceAsStream(path), path);
  }

  private record ClasspathStream(String path) implements FSStream {

    @Override
    public InputStream getStream() {
      return resource(path);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
