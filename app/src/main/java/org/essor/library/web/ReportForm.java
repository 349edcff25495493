package org.essor.library.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.library.Address;
import org.essor.library.internal.Report.Reason;
import org.essor.library.internal.Report.Sent;
import org.essor.platform.Texts;

/** What a reader typed in the form of a report. */
record ReportForm(String reason, String words, String email) {

  static final ReportForm EMPTY = new ReportForm("", "", "");

  static final int LEAST = 10;
  static final int MOST = 2_000;
  private static final int LONGEST_EMAIL = 320;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  /** What to correct, by field. */
  Map<String, String> errors(Texts texts) {
    var errors = new LinkedHashMap<String, String>();
    if (findReason().isEmpty()) {
      errors.put("reason", texts.get("library.report.reason.missing"));
    }
    if (words.strip().length() < LEAST) {
      errors.put("words", texts.get("library.report.words.short", LEAST));
    } else if (words.length() > MOST) {
      errors.put("words", texts.get("library.report.words.long", MOST));
    }
    var address = email.strip();
    boolean bad = address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches();
    if (!address.isEmpty() && bad) {
      errors.put("email", texts.get("library.report.email.bad"));
    }
    return errors;
  }

  private Optional<Reason> findReason() {
    return Arrays.stream(Reason.values()).filter(one -> one.name().equals(reason)).findFirst();
  }

  Sent toReport(Address address, Texts texts) {
    return new Sent(
        address,
        findReason().orElseThrow(),
        words.strip(),
        Optional.of(email.strip()).filter(given -> !given.isEmpty()),
        texts.language());
  }
}
