package org.essor.platform;

/**
 * Where files as large as {@link AttachmentSettings} allows may be sent: a bean of the module that
 * takes them. Everywhere else a body is small.
 *
 * @param prefix of the addresses, such as {@code /candidatures/}
 */
public record LargeUploads(String prefix) {}
