package org.essor.commands;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.essor.credentials.proof.CredentialFile;
import org.essor.credentials.proof.CredentialToken;
import org.essor.credentials.proof.DataIntegrity;
import org.essor.credentials.proof.Json;
import org.essor.credentials.proof.ProofOptions;
import org.essor.credentials.proof.SigningKey;
import org.essor.credentials.proof.Suite;

/**
 * {@code ./essor credential issue INPUT.json --key KEYS.json[#NAME] --created TIME …}: signs a
 * credential; what is already signed of it stays, the new proof stands beside.
 */
record IssueCredential(CredentialCommand command) {

  private static final String INPUT = "INPUT.json";
  private static final String KEY = "--key";
  private static final String CREATED = "--created";
  private static final String SUITE = "--suite";
  private static final String METHOD = "--verification-method";
  private static final String PURPOSE = "--proof-purpose";
  private static final String OPTIONS = "--proof-options";
  private static final String OUT = "--out";
  private static final String TOKEN = "vc-jwt";

  /** What was signed, and where it goes. */
  record Issued(String text, Optional<Path> file) {}

  Issued run(List<String> words) {
    var names = List.of(INPUT, KEY, CREATED, SUITE, METHOD, PURPOSE, OPTIONS, OUT);
    var options = new Options(command.usage(), names).parse(words);
    var credential = CredentialFile.read(text(options.path(INPUT))).credential();
    var key = key(options.path(KEY).toString());
    var text =
        options.find(SUITE).filter(TOKEN::equals).isPresent()
            ? token(credential, key, options)
            : Json.write(DataIntegrity.sign(credential, proof(credential, key, options), key));
    return new Issued(text, options.findPath(OUT));
  }

  private String text(Path file) {
    return new String(command.read(file), StandardCharsets.UTF_8);
  }

  /** A pair of keys, or the one of this name among several. */
  private SigningKey key(String path) {
    int mark = path.lastIndexOf('#');
    if (mark < 0) {
      return SigningKey.read(Json.read(text(Path.of(path))));
    }
    var pairs = Json.read(text(Path.of(path.substring(0, mark))));
    return pairs.get(path.substring(mark + 1)) instanceof JsonObject pair
        ? SigningKey.read(pair)
        : SigningKey.read(JsonObject.EMPTY_JSON_OBJECT);
  }

  private String token(JsonObject credential, SigningKey key, Options options) {
    var at = options.find(CREATED).map(text -> OffsetDateTime.parse(checked(text)).toInstant());
    var method = options.find(METHOD).orElse(key.key().method());
    return new CredentialToken.Signer(key, method, at).sign(credential).compact();
  }

  /** The options that a file gives, or those that the words give. */
  private JsonObject proof(JsonObject credential, SigningKey key, Options options) {
    var file = options.findPath(OPTIONS);
    if (file.isPresent()) {
      return Json.read(text(file.get()));
    }
    var suite = options.find(SUITE).map(this::suite).orElse(Suite.EDDSA_RDFC_2022);
    var created = options.find(CREATED).orElseThrow(() -> command.wrong(CREATED, ""));
    var method = options.find(METHOD).orElse(key.key().method());
    var purpose = options.find(PURPOSE).orElse(ProofOptions.ASSERTION);
    return new ProofOptions(suite, checked(created), method, purpose).of(credential);
  }

  private Suite suite(String name) {
    return Suite.find(name).orElseThrow(() -> command.wrong(SUITE, name));
  }

  private String checked(String time) {
    try {
      OffsetDateTime.parse(time);
      return time;
    } catch (DateTimeException e) {
      throw command.wrong(CREATED, time);
    }
  }
}
