package org.essor.items.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.essor.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePictureTests {

  private static String svg(String content) {
    var file =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " viewBox='0 0 200 100' onload='alert(1)'>"
            + content
            + "</svg>";
    return SafePicture.of(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsShapesAndTheirColoursAndNothingThatRuns() {
    var kept =
        svg(
            "<title>x</title><g fill='#0B5A61' onclick='alert(1)' style='fill:url(http://x)'>"
                + "<rect x='1' y='2' width='3' height='4' fill='url(http://evil.example/a)'/></g>");
    assertThat(kept)
        .contains("width=\"200\"", "height=\"100\"", "<rect", "fill=\"#0B5A61\"")
        .doesNotContain("onload", "onclick", "style", "evil", "title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<image href='https://evil.example/p.png'/>",
        "<use xlink:href='https://evil.example/#a'/>",
        "<text>mot</text>",
        "<a href='javascript:alert(1)'><rect/></a>",
        "<animate attributeName='href'/>"
      })
  void refusesWhatRunsFetchesOrSpeaks(String content) {
    assertThatThrownBy(() -> svg(content)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>&a;</svg>",
        "<svg width='9' height='9'/>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg",
        ""
      })
  void refusesWhatIsNoPlainDrawing(String file) {
    assertThatThrownBy(() -> SafePicture.of(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void wrapsAPngThatItDecodedItself() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    assertThat(SafePicture.of(bytes.toByteArray()))
        .contains("width=\"30\" height=\"20\"", "data:image/png;base64,");
    var wrapped = SafePicture.of(bytes.toByteArray());
    assertThat(SafePicture.of(wrapped.getBytes(StandardCharsets.UTF_8))).isEqualTo(wrapped);
    var cut = Arrays.copyOf(bytes.toByteArray(), 40);
    assertThatThrownBy(() -> SafePicture.of(cut)).isInstanceOf(Refusal.class);
  }
}
