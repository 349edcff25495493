package org.essor.kernel;

import java.time.ZoneId;

/** The time of mainland France: days begin and end by it where nothing else is said. */
public final class Paris {

  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private Paris() {}
}
