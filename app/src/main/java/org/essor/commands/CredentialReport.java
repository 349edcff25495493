package org.essor.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.essor.credentials.proof.Seal;
import org.essor.credentials.proof.Verified;
import org.essor.platform.Texts;

/** What was verified of a credential, and what was not, in sentences. */
record CredentialReport(Texts texts) {

  private static final String KEY = "credentials.command.";

  List<String> lines(VerifyCredential.Found given) {
    var found = given.credential();
    var lines = new ArrayList<String>();
    lines.add(say("whole", found.name(), found.issuer()));
    validity(found).ifPresent(lines::add);
    for (var seal : found.seals()) {
      lines.add(sealed(seal));
      lines.add(say(seal.byIssuer() ? "own" : "stranger"));
    }
    lines.add(status(given));
    return lines;
  }

  private String status(VerifyCredential.Found given) {
    if (given.listed()) {
      return say("not-revoked");
    }
    return say(given.credential().hasStatus() ? "status" : "no-status");
  }

  private Optional<String> validity(Verified found) {
    var from = found.validFrom();
    var until = found.validUntil();
    if (until.isPresent()) {
      return Optional.of(say("until", from.map(Object::toString).orElse("…"), until.get()));
    }
    return from.map(since -> say("from", since));
  }

  private String sealed(Seal seal) {
    return seal.at()
        .map(at -> say("sealed", seal.how(), seal.method(), at))
        .orElseGet(() -> say("undated", seal.how(), seal.method()));
  }

  private String say(String key, Object... facts) {
    var words = Arrays.stream(facts).map(Object::toString).toArray();
    return texts.get(KEY + key, words);
  }
}
