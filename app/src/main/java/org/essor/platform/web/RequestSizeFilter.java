package org.essor.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essor.platform.AttachmentSettings;
import org.essor.platform.DocumentSettings;
import org.essor.platform.LargeUploads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 413 to a body over the limit, whether or not its length is told in advance.
 *
 * <p>A body of untold length is read here, up to the limit. But for forms: the server parses them
 * itself, under the same limit.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class RequestSizeFilter extends OncePerRequestFilter {

  /** A piece of a file (tus 1.0). */
  private static final String PIECE = "application/offset+octet-stream";

  private final int limit;
  private final long limitWithFile;
  private final long limitWithLargeFile;
  private final List<String> large;

  RequestSizeFilter(
      WebSettings settings,
      DocumentSettings documents,
      AttachmentSettings attachments,
      ObjectProvider<LargeUploads> large) {
    this.limit = Math.toIntExact(settings.maxRequestSize().toBytes());
    this.limitWithFile = limit + documents.maxSize().toBytes();
    this.limitWithLargeFile = limit + attachments.maxSize().toBytes();
    this.large = large.stream().map(LargeUploads::prefix).toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit(request)) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else if (isOfUntoldLength(request) && !isForm(request)) {
      filterUntold(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private long limit(HttpServletRequest request) {
    if (!isWithFile(request)) {
      return limit;
    }
    return large.stream().anyMatch(request.getRequestURI()::startsWith)
        ? limitWithLargeFile
        : limitWithFile;
  }

  private void filterUntold(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else {
      chain.doFilter(new ReadRequest(request, body), response);
    }
  }

  private static boolean isOfUntoldLength(HttpServletRequest request) {
    return request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isWithFile(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) || type.equals(PIECE));
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static final class ReadRequest extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    ReadRequest(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = new ReadBody(new ByteArrayInputStream(body));
    }

    @Override
    public ServletInputStream getInputStream() {
      return body;
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }
  }

  private static final class ReadBody extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    ReadBody(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The body is read already");
    }
  }
}
