package org.essor.experts.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Domains of e-mail addresses that tell where somebody works. */
final class MailDomain {

  /** Providers that anyone may have an address at. */
  private static final Set<String> PUBLIC =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "outlook.fr",
          "hotmail.com",
          "hotmail.fr",
          "live.com",
          "live.fr",
          "msn.com",
          "yahoo.com",
          "yahoo.fr",
          "ymail.com",
          "aol.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "orange.fr",
          "wanadoo.fr",
          "free.fr",
          "laposte.net",
          "sfr.fr",
          "neuf.fr",
          "cegetel.net",
          "bbox.fr",
          "numericable.fr",
          "club-internet.fr",
          "proton.me",
          "protonmail.com",
          "pm.me",
          "gmx.com",
          "gmx.fr",
          "gmx.net",
          "mailo.com",
          "tutanota.com",
          "tuta.com",
          "zoho.com",
          "fastmail.com",
          "web.de",
          "mssante.fr");

  /** Domains below which many organisations have theirs, and those that cannot exist (RFC 2606). */
  private static final Set<String> SHARED =
      Set.of(
          "gouv.fr",
          "asso.fr",
          "com.fr",
          "co.uk",
          "ac.uk",
          "example",
          "invalid",
          "test",
          "localhost",
          "example.com",
          "example.net",
          "example.org");

  private MailDomain() {}

  /** The domain of an address, where it is the one of an organisation. */
  static Optional<String> of(String email) {
    var domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    var last = domain.substring(domain.lastIndexOf('.') + 1);
    return domain.contains(".")
            && !PUBLIC.contains(domain)
            && !SHARED.contains(domain)
            && !SHARED.contains(last)
        ? Optional.of(domain)
        : Optional.empty();
  }

  /** True where they are the same, or one is below the other. */
  static boolean isSame(String one, String other) {
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }

  /** A domain and all above it. */
  static Stream<String> upwards(String domain) {
    return Stream.iterate(
        domain,
        each -> !each.isEmpty(),
        each -> each.contains(".") ? each.substring(each.indexOf('.') + 1) : "");
  }
}
