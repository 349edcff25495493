package org.essor.credentials.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTests {

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h9\"/></svg>";
  private static final String SIGNED =
      W3cVectors.text("eddsa/TestVectors/eddsa-rdfc-2022/signedDataInt.json");

  private static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsBakedIsFoundAgainAndThePictureStaysOne() throws IOException {
    var token =
        new CredentialToken.Signer(W3cVectors.key(), "urn:key", Optional.empty())
            .sign(W3cVectors.unsigned())
            .compact();
    for (var credential : new String[] {SIGNED, token}) {
      var png = Picture.bakePng(png(), credential);
      assertThat(Picture.find(png)).contains(credential);
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(8);
      assertThat(Picture.find(utf8(Picture.bakeSvg(SVG, credential)))).contains(credential);
    }
    assertThat(Picture.bakeSvg(SVG, token)).contains("<openbadges:credential verify=\"ey");
  }

  @Test
  void anEndOfSectionWithinACredentialIsNoEnd() {
    var text = "{\"name\": \"]]><script/>\"}";
    assertThat(Picture.find(utf8(Picture.bakeSvg(SVG, text)))).contains(text);
  }

  @Test
  void aPictureWithoutACredentialSaysSo() throws IOException {
    for (var picture : new byte[][] {png(), utf8(SVG), utf8("<not xml")}) {
      assertThat(catchThrowableOfType(CredentialException.class, () -> Picture.find(picture)))
          .hasMessage("picture");
    }
    assertThat(Picture.find(utf8(SIGNED))).isEmpty();
  }

  @Test
  void aPictureThatOpensFilesIsNotFollowed() {
    var text =
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + Picture.bakeSvg(SVG, "{}").replace("<![CDATA[{}]]>", "&x;");
    assertThat(catchThrowableOfType(CredentialException.class, () -> Picture.find(utf8(text))))
        .hasMessage("picture");
  }
}
