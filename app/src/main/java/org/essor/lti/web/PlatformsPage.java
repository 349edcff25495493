package org.essor.lti.web;

import java.util.List;
import org.essor.platform.FormValues;

/**
 * The learning platforms of an institution, and the form of one.
 *
 * @param address of this page
 * @param tool what to copy into the platform
 * @param waiting those that registered themselves and nobody has approved
 * @param changed the identifier of the one that the form changes, empty for a new one
 * @param tested what a test of the connection found; empty where none was made
 */
public record PlatformsPage(
    String institution,
    String institutionAddress,
    String address,
    List<Copied> tool,
    List<Row> platforms,
    List<Waiting> waiting,
    String changed,
    String tested,
    FormValues form) {

  public PlatformsPage {
    tool = List.copyOf(tool);
    platforms = List.copyOf(platforms);
    waiting = List.copyOf(waiting);
  }

  /** An address to copy. */
  public record Copied(String name, String value) {}

  /** A platform that waits for approval. */
  public record Waiting(String issuer, String href) {}

  /** A platform that is registered. */
  public record Row(String id, String name, String issuer, String clientId, String deployments) {}
}
