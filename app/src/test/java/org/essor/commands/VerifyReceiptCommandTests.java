package org.essor.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essor.receipts.Receipt;
import org.essor.receipts.ReceiptSigner;
import org.essor.receipts.SignedReceipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReceiptCommandTests {

  private static final SignedReceipt RECEIPT =
      new ReceiptSigner(new byte[32])
          .sign(
              new Receipt(
                  "deposit",
                  "D-1",
                  Instant.parse("2026-11-22T10:59:59Z"),
                  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                  Map.of()));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void aWholeReceiptEndsWithZeroAndNamesItsKey() throws IOException {
    assertThat(run(file("r.json", RECEIPT.json()))).isZero();
    assertThat(text(out)).contains("The receipt D-1 is whole", RECEIPT.key().id());
  }

  @Test
  void aChangedReceiptEndsWithOne() throws IOException {
    assertThat(run(file("r.json", RECEIPT.json().replace("D-1", "D-2")))).isEqualTo(1);
    assertThat(text(err)).contains("The receipt D-2 is not authentic");
  }

  @Test
  void anotherKeyThanTheExpectedOneEndsWithOne() throws IOException {
    var file = file("r.json", RECEIPT.json());
    assertThat(run(file, "--key", RECEIPT.key().id())).isZero();
    assertThat(run(file, "--key", "another")).isEqualTo(1);
  }

  @Test
  void theContentIsComparedWithWhatIsSigned() throws IOException {
    var file = file("r.json", RECEIPT.json());
    assertThat(run(file, "--content", file("content", "abc"))).isZero();
    assertThat(run(file, "--content", file("content", "abd"))).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadEndsWithTwo() throws IOException {
    assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run(file("r.json", "{}"))).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run(file("r.json", RECEIPT.json()), "--key")).isEqualTo(2);
    assertThat(text(err)).contains("cannot be read", "not a receipt", "Usage");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private int run(String... arguments) {
    return new VerifyReceiptCommand(
            Map.of("LANG", "en"),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(arguments));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
