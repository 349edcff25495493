package org.essor.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;

/**
 * Writes the error page where the application never saw the request: an address that is no address,
 * or an error on the error page itself.
 */
final class ServerErrorValve extends ValveBase {

  private final TemplateEngine engine;
  private final ObjectProvider<Frames> frames;
  private final ErrorPages pages;

  /** The frames are made after the server, of which this is a part. */
  ServerErrorValve(TemplateEngine engine, ObjectProvider<Frames> frames, ErrorPages pages) {
    super(true);
    this.engine = engine;
    this.frames = frames;
    this.pages = pages;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()
        && response.getContentWritten() == 0
        && !response.isCommitted()
        && response.setErrorReported()) {
      write(request, response);
    }
  }

  private void write(Request request, Response response) throws IOException {
    response.setSuspended(false);
    var page = pages.of(response.getStatus(), "(unreadable)", Optional.empty(), request);
    var html = new Utf8ByteOutput();
    var frame = frames.getObject().of(request);
    engine.render("error/error.jte", Map.of("page", page, "frame", frame), html);
    response.setLocale(frame.language().locale());
    response.setContentType("text/html;charset=UTF-8");
    SecurityHeadersFilter.protect(response, request.isSecure());
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
    response.finishResponse();
  }
}
