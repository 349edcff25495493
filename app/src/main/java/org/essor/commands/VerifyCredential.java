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
import org.essor.credentials.proof.Verified;

/** {@code ./essor credential verify FILE [--controller FILE]}. */
record VerifyCredential(CredentialCommand command, Instant now) {

  private static final String FILE = "FILE";
  private static final String CONTROLLER = "--controller";

  Verified run(List<String> words) {
    var options = new Options(command.usage(), List.of(FILE, CONTROLLER)).parse(words);
    var file = CredentialFile.read(command.read(options.path(FILE)));
    var keys = options.findPath(CONTROLLER).map(this::published).map(Keys.OWN_NAMES::or);
    return new CredentialVerifier(keys.orElse(Keys.OWN_NAMES), now).verify(file);
  }

  private Keys published(Path file) {
    var text = new String(command.read(file), StandardCharsets.UTF_8);
    return new ControllerDocument(Json.read(text));
  }
}
