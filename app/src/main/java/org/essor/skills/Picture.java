package org.essor.skills;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A drawing that an item shows.
 *
 * @param width in its own units
 * @param height in its own units
 * @param svg the drawing itself
 */
public record Picture(int width, int height, String svg) {

  /** An address that holds the whole drawing: shown as an image, nothing in it runs. */
  public String address() {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }
}
