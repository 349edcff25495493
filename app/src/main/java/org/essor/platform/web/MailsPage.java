package org.essor.platform.web;

import java.util.List;
import org.essor.platform.Language;

/**
 * The mails of a demonstration.
 *
 * @param shown whether mails are shown here instead of being sent
 * @param mails the newest first
 */
public record MailsPage(boolean shown, List<Shown> mails) {

  public MailsPage {
    mails = List.copyOf(mails);
  }

  /**
   * One mail, in its lines.
   *
   * @param language that of its subject and lines
   */
  public record Shown(String to, String at, Language language, String subject, List<Line> lines) {
    public Shown {
      lines = List.copyOf(lines);
    }
  }

  /** A line; its address where it is nothing else, else empty. */
  public record Line(String text, String href) {}
}
