package org.essor.platform;

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
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Prints templates as tagged PDF (PDF/UA), with the Liberation fonts embedded. Loads nothing from
 * outside. Safe for concurrent use.
 */
@Component
public class Paper {

  private static final String FAMILY = "Liberation Sans";

  /** The only protocol the renderer may follow; it ends at the style sheet below. */
  private static final String PROTOCOL = "essor";

  /** A picture that is its own address, within the document. */
  private static final String PICTURE = "data:image/png;base64,";

  private static final String STYLE_SHEET = "/document.css";

  private final TemplateEngine templates;

  public Paper(TemplateEngine templates) {
    this.templates = templates;
    quieten();
  }

  /**
   * Prints a template.
   *
   * @param template its path, such as {@code journeys/document.jte}; it calls {@code layout.paper}
   * @param page its parameter {@code page}
   */
  public byte[] print(String template, Object page) {
    var html = new StringOutput();
    templates.render(template, Map.of("page", page), html);
    return render(Markup.allowed(html.toString()));
  }

  /** A document to keep, which no search engine lists and no link gives away. */
  public static ResponseEntity<byte[]> download(byte[] pdf, String name, Language language) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header("X-Robots-Tag", "noindex")
        .header("Referrer-Policy", "no-referrer")
        .body(pdf);
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
            .useUnicodeLineBreaker(new PaperLines())
            .usePdfUaAccessibility(true)
            .withProducer("Essor")
            .useProtocolsStreamImplementation(_ -> new ClasspathStream(STYLE_SHEET), PROTOCOL)
            .useExternalResourceAccessControl(
                (uri, _) -> uri.startsWith(PROTOCOL + ":") || uri.startsWith(PICTURE),
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
    return Objects.requireNonNull(Paper.class.getResourceAsStream(path), path);
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
