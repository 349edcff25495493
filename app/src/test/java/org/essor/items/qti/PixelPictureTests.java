package org.essor.items.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.essor.items.qti.PixelPicture.Kind;
import org.essor.items.qti.QtiPackage.Remark;
import org.essor.platform.Language;
import org.essor.platform.Orientation;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.Picture;
import org.essor.skills.Task.HotSpot;
import org.essor.skills.Task.Region;
import org.essor.skills.internal.TheBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures made of pixels, in and out of packages; only their pixels go on. */
class PixelPictureTests {

  private static byte[] file(Kind kind, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      image.setRGB(x, x % height, 0x0b5a61);
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, kind.code(), bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A comment that says where a photograph was taken, behind the head of a JPEG file. */
  private static byte[] withComment(byte[] jpeg) {
    var secret = "48.85 N 2.35 E".getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (secret.length + 2)});
    out.writeBytes(secret);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFileIsDecodedWithinItsBoundsAndEncodedAnew(Kind kind) {
    var picture = PixelPicture.read(file(kind, 30, 20)).orElseThrow().drawing();
    assertThat(picture.width()).isEqualTo(30);
    assertThat(picture.height()).isEqualTo(20);
    var again = PixelPicture.within(picture.svg()).orElseThrow();
    assertThat(PixelPicture.kind(again)).contains(kind);
    assertThat(PixelPicture.read(file(kind, PixelPicture.LONGEST_SIDE + 1, 1))).isEmpty();
    var whole = file(kind, 30, 20);
    assertThat(PixelPicture.read(Arrays.copyOf(whole, 30))).isEmpty();
    assertThat(PixelPicture.read(Arrays.copyOf(whole, PixelPicture.LARGEST + 1))).isEmpty();
  }

  @Test
  void whatStandsBesideThePixelsIsLeftOut() {
    var told = withComment(file(Kind.JPEG, 30, 20));
    assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains("48.85 N");
    var kept = PixelPicture.within(PixelPicture.read(told).orElseThrow().drawing().svg());
    assertThat(new String(kept.orElseThrow(), StandardCharsets.ISO_8859_1))
        .doesNotContain("48.85 N");
  }

  /** A photograph whose camera noted how it is to be turned, in a directory of one entry. */
  private static byte[] withOrientation(byte[] jpeg, int orientation, ByteOrder order) {
    var exif = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
    exif.putShort((short) 0xffe1).putShort((short) 34);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).order(order);
    exif.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4d4d : 0x4949));
    exif.putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(exif.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** White, 32 by 16, but for a black square in the corner of the first row and column. */
  private static byte[] photograph() {
    var image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
    for (int place = 0; place < 32 * 16; place++) {
      image.setRGB(place % 32, place / 32, place % 32 < 8 && place / 32 < 8 ? 0 : 0xffffff);
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** How large a picture is, and in which corner it is dark. */
  private static String seen(byte[] file) throws IOException {
    var drawing = PixelPicture.read(file).orElseThrow().drawing();
    var bytes = PixelPicture.within(drawing.svg()).orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(bytes));
    int right = image.getWidth() - 3;
    int bottom = image.getHeight() - 3;
    return drawing.width()
        + "x"
        + drawing.height()
        + (isDark(image, 2, 2) ? " top left" : "")
        + (isDark(image, right, 2) ? " top right" : "")
        + (isDark(image, 2, bottom) ? " bottom left" : "")
        + (isDark(image, right, bottom) ? " bottom right" : "");
  }

  private static boolean isDark(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xff) < 100;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 32x16 top left",
    "2, 32x16 top right",
    "3, 32x16 bottom right",
    "4, 32x16 bottom left",
    "5, 16x32 top left",
    "6, 16x32 top right",
    "7, 16x32 bottom right",
    "8, 16x32 bottom left",
    "0, 32x16 top left",
    "9, 32x16 top left"
  })
  void aPhotographStandsAsItsCameraNoted(int orientation, String expected) throws IOException {
    for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      assertThat(seen(withOrientation(photograph(), orientation, order))).isEqualTo(expected);
    }
  }

  @Test
  void aNoteThatIsCutOffTurnsNothing() {
    var whole = withOrientation(photograph(), 6, ByteOrder.BIG_ENDIAN);
    for (int length = 0; length < 38; length++) {
      assertThat(Orientation.of(Arrays.copyOf(whole, length))).isEqualTo(1);
    }
    assertThat(Orientation.of(Arrays.copyOf(whole, 38))).isEqualTo(6);
  }

  @Test
  void onlyADrawingThatHoldsNothingElseIsAWrappedPicture() {
    var svg = PixelPicture.read(file(Kind.PNG, 3, 2)).orElseThrow().drawing().svg();
    assertThat(PixelPicture.within(svg)).isPresent();
    assertThat(PixelPicture.within(svg.replace("</svg>", "<script/></svg>"))).isEmpty();
    assertThat(PixelPicture.within(svg.replace("data:image/png", "https://x/"))).isEmpty();
    assertThat(PixelPicture.within(svg.replace("base64,", "base64,A"))).isEmpty();
  }

  private static Item hotSpot(Bank bank) {
    return bank.items().values().stream()
        .filter(item -> item.task() instanceof HotSpot)
        .findFirst()
        .orElseThrow();
  }

  private static Picture drawn(Bank bank) {
    var path = ((HotSpot) hotSpot(bank).task()).picture();
    return Objects.requireNonNull(bank.pictures().get(path));
  }

  /** A package with the first question on a picture, which is made of pixels here. */
  private static byte[] written(Kind kind) {
    var bank = TheBank.read();
    var item = hotSpot(bank);
    var drawn = drawn(bank);
    var picture =
        PixelPicture.read(file(kind, drawn.width(), drawn.height())).orElseThrow().drawing();
    Map<String, Picture> pictures = new HashMap<>(bank.pictures());
    pictures.put(((HotSpot) item.task()).picture(), picture);
    return QtiWriter.write(List.of(item), new Bank("x", bank.framework(), bank.items(), pictures));
  }

  private static QtiPackage read(byte[] bytes) {
    try {
      return QtiReader.read(bytes, Language.FR);
    } catch (QtiException fault) {
      throw new AssertionError(fault);
    }
  }

  private static TreeMap<String, byte[]> unzipped(byte[] bytes) {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return files;
  }

  private static byte[] zipped(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPictureTravelsAsAFileOfItsOwnKindAndComesBack(Kind kind) throws IOException {
    var bytes = written(kind);
    var file =
        unzipped(bytes).entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(kind.end()))
            .findFirst()
            .orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(file.getValue()));
    var read = read(bytes);
    assertThat(read.remarks()).isEmpty();
    var only = read.items().getFirst();
    var item = hotSpot(TheBank.read());
    assertThat(((HotSpot) only.task()).regions()).isEqualTo(((HotSpot) item.task()).regions());
    assertThat(only.picture().orElseThrow().width()).isEqualTo(image.getWidth());
    assertThat(only.picture().orElseThrow().svg()).contains("data:image/" + kind.code());
  }

  @Test
  void placesToldAtAnotherScaleAreCarriedOverToThePicture() {
    var files = unzipped(written(Kind.PNG));
    var item = hotSpot(TheBank.read());
    var drawn = drawn(TheBank.read());
    files.replaceAll((name, bytes) ->
        name.endsWith("-fr.xml") || name.endsWith("-en.xml")
            ? new String(bytes, StandardCharsets.UTF_8)
                .replace("width=\"" + drawn.width(), "width=\"" + drawn.width() / 2)
                .replace("height=\"" + drawn.height(), "height=\"" + drawn.height() / 2)
                .getBytes(StandardCharsets.UTF_8)
            : bytes);
    var read = read(zipped(files));
    assertThat(read.remarks()).extracting(Remark::code).containsOnly("scaled");
    Region told = ((HotSpot) item.task()).regions().getFirst();
    assertThat(((HotSpot) read.items().getFirst().task()).regions().getFirst())
        .isEqualTo(new Region(2 * told.x(), 2 * told.y(), 2 * told.width(), 2 * told.height()));
  }

  @Test
  void aPictureThatIsNoneIsLeftOutWithASentence() {
    var files = unzipped(written(Kind.PNG));
    files.replaceAll((name, bytes) -> name.endsWith(".png") ? Arrays.copyOf(bytes, 40) : bytes);
    assertThat(read(zipped(files)).remarks()).extracting(Remark::code).containsOnly("pixels");
    files.replaceAll((name, bytes) ->
        name.endsWith(".png") ? "GIF89a".getBytes(StandardCharsets.US_ASCII) : bytes);
    assertThat(read(zipped(files)).remarks()).extracting(Remark::code).containsOnly("image");
  }
}
