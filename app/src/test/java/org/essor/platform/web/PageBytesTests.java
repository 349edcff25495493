package org.essor.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageBytesTests {

  @Test
  void writesWhatTheJdkWrites() throws IOException {
    var random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int left = random.nextInt(40); left > 0; left--) {
        text.append((char) random.nextInt(1 << random.nextInt(17)));
      }
      assertThat(written(text.toString())).isEqualTo(text.toString().getBytes(UTF_8));
    }
  }

  @Test
  void writesWholeCodePoints() throws IOException {
    var text = "Évaluer l’œuvre : 12\u202f000\u00a0€, 𝄞, \ud834 seul";
    assertThat(written(text)).isEqualTo(text.getBytes(UTF_8));
  }

  @Test
  void growsWithThePageAndTakesPartsOfTexts() throws IOException {
    var page = new PageBytes();
    for (int i = 0; i < 20_000; i++) {
      page.writeContent("<é€𝄞>", 1, 5);
      page.writeBinaryContent("\n".getBytes(UTF_8));
    }
    assertThat(bytes(page)).isEqualTo("é€𝄞\n".repeat(20_000).getBytes(UTF_8));
    assertThat(page.length()).isEqualTo(20_000 * 10);
  }

  @Test
  void nothingOfThePageBeforeIsLeft() throws IOException {
    PageBytes.ofThread().writeContent("a page before, the longer one".repeat(10_000));
    var page = PageBytes.ofThread();
    page.writeContent("this one");

    assertThat(bytes(page)).isEqualTo("this one".getBytes(UTF_8));
    assertThat(bytes(PageBytes.ofThread())).isEmpty();
  }

  private static byte[] written(String text) throws IOException {
    var page = new PageBytes();
    page.writeContent(text);
    return bytes(page);
  }

  private static byte[] bytes(PageBytes page) throws IOException {
    var out = new ByteArrayOutputStream();
    page.writeTo(out);
    return out.toByteArray();
  }
}
