package org.essor.commands;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.essor.credentials.proof.ControllerDocument;
import org.essor.credentials.proof.CredentialFile;
import org.essor.credentials.proof.CredentialVerifier;
import org.essor.credentials.proof.Json;
import org.essor.credentials.proof.Keys;
import org.essor.credentials.proof.StatusList;
import org.essor.credentials.proof.Verified;

/** {@code ./essor credential verify FILE [--controller FILE] [--status-list FILE]}. */
record VerifyCredential(CredentialCommand command, Instant now) {

  private static final String FILE = "FILE";
  private static final String CONTROLLER = "--controller";
  private static final String LIST = "--status-list";

  /** What was found, and whether revocation was looked up. */
  record Found(Verified credential, boolean listed) {}

  Found run(List<String> words) {
    var options = new Options(command.usage(), List.of(FILE, CONTROLLER, LIST)).parse(words);
    var keys = options.findPath(CONTROLLER).map(this::published).map(Keys.OWN_NAMES::or);
    var verifier = new CredentialVerifier(keys.orElse(Keys.OWN_NAMES), now);
    var found = verifier.verify(read(options.path(FILE)));
    var list = options.findPath(LIST).map(this::read).map(verifier::verify);
    list.ifPresent(each -> StatusList.check(found, each));
    return new Found(found, list.isPresent());
  }

  private CredentialFile read(Path file) {
    return CredentialFile.read(command.read(file));
  }

  private Keys published(Path file) {
    var text = new String(command.read(file), StandardCharsets.UTF_8);
    return new ControllerDocument(Json.read(text));
  }
}
