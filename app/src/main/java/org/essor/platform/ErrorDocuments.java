package org.essor.platform;

/**
 * How an error is told to programs at some addresses, where a standard says so. A module adds it by
 * declaring a bean of this type; anywhere else it is a problem document (RFC 9457).
 */
public interface ErrorDocuments {

  /** What the addresses begin with, such as {@code /ims/cat/}. */
  String prefix();

  /**
   * The document.
   *
   * @param status of HTTP
   * @param words what happened, and what to do
   */
  Object of(int status, String words);
}
