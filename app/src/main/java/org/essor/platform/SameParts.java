package org.essor.platform;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parts of pages that say the same to many readers, such as menus: written once, then copied. They
 * hold nothing of a reader, of what he answered or of his request. Safe for concurrent use.
 */
public final class SameParts {

  /** More than the pages have; where there are more, they are written each time. */
  private static final int MOST = 1_000;

  private final Map<String, Content> parts = new ConcurrentHashMap<>();

  /**
   * Returns the part as it was written first.
   *
   * @param key names the part, with all that changes what it says
   */
  public Content once(String key, Content part) {
    var known = parts.get(key);
    if (known != null || parts.size() >= MOST) {
      return known == null ? part : known;
    }
    var written = written(part);
    parts.put(key, written);
    return written;
  }

  private static Content written(Content part) {
    var bytes = new Utf8ByteOutput();
    new OwaspHtmlTemplateOutput(bytes).writeUserContent(part);
    var page = bytes.toByteArray();
    return output -> output.writeBinaryContent(page);
  }
}
