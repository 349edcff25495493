package org.essor.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.kernel.Sha256;
import org.essor.launch.Launcher;
import org.essor.platform.Texts;
import org.essor.receipts.InvalidReceiptException;
import org.essor.receipts.SignedReceipt;

/**
 * {@code ./essor verify-receipt RECEIPT.json [--key NAME] [--content FILE]}: verifies a receipt on
 * this machine, without a server and without a network.
 *
 * <p>Exit status 0 where it is whole, signed by the expected key if one is given, and of this
 * content if it is given; 1 where not; 2 where a file cannot be read or is no receipt.
 */
public final class VerifyReceiptCommand {

  static final int NOT_AUTHENTIC = 1;
  static final int UNREADABLE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Texts texts;

  VerifyReceiptCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    this.texts = Launcher.texts(environment);
  }

  public static void main(String[] arguments) {
    System.exit(
        new VerifyReceiptCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
  }

  private record Wanted(Path file, Optional<String> key, Optional<Path> content) {}

  /** Runs the command; returns its exit status. */
  int run(List<String> arguments) {
    try {
      return verify(wanted(arguments));
    } catch (BadInputException e) {
      err.println(e.getMessage());
    } catch (InvalidReceiptException e) {
      err.println(texts.get("receipts.command.invalid", e.member()));
    }
    return UNREADABLE;
  }

  private Wanted wanted(List<String> arguments) {
    var rest = arguments.size() - 1;
    if (rest < 0 || rest % 2 != 0 || arguments.getFirst().startsWith("--")) {
      throw new BadInputException(texts.get("receipts.command.usage"));
    }
    var wanted = new Wanted(Path.of(arguments.getFirst()), Optional.empty(), Optional.empty());
    for (int i = 1; i < arguments.size(); i += 2) {
      wanted = with(wanted, arguments.get(i), arguments.get(i + 1));
    }
    return wanted;
  }

  private Wanted with(Wanted wanted, String option, String value) {
    return switch (option) {
      case "--key" -> new Wanted(wanted.file(), Optional.of(value), wanted.content());
      case "--content" -> new Wanted(wanted.file(), wanted.key(), Optional.of(Path.of(value)));
      default -> throw new BadInputException(texts.get("receipts.command.usage"));
    };
  }

  private int verify(Wanted wanted) {
    var signed = SignedReceipt.read(read(wanted.file()));
    var receipt = signed.receipt();
    if (!signed.isSignedBy(signed.key())) {
      return refused("receipts.command.changed", receipt.number());
    }
    var key = signed.key().id();
    if (wanted.key().isPresent() && !wanted.key().get().equals(key)) {
      return refused("receipts.command.stranger", receipt.number(), key);
    }
    out.println(
        texts.get(
            "receipts.command.whole",
            receipt.number(),
            receipt.at().toString(),
            receipt.contentSha256()));
    out.println(
        texts.get("receipts.command." + (wanted.key().isPresent() ? "expected" : "key"), key));
    return wanted.content().map(content -> compare(content, receipt.contentSha256())).orElse(0);
  }

  private int compare(Path content, String signed) {
    var fingerprint = fingerprint(content);
    if (!fingerprint.equals(signed)) {
      return refused("receipts.command.other", fingerprint);
    }
    out.println(texts.get("receipts.command.same"));
    return 0;
  }

  private int refused(String text, Object... facts) {
    err.println(texts.get(text, facts));
    return NOT_AUTHENTIC;
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new BadInputException(texts.get("receipts.command.unreadable", file.toString()));
    }
  }

  private String fingerprint(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Sha256.hex(bytes);
    } catch (IOException e) {
      throw new BadInputException(texts.get("receipts.command.unreadable", file.toString()));
    }
  }
}
