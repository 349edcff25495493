package org.essor.credentials.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pictures in which a credential is baked (Open Badges 3.0, 5.3). */
public final class Picture {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final String TEXT = "iTXt";

  /** Keyword, no compression, no language, no translated keyword. */
  private static final byte[] BEFORE =
      "openbadgecredential\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  /** Length and name before the content of a chunk, check sum after it. */
  private static final int AROUND = 3 * Integer.BYTES;

  /** The first chunk, which says how large the picture is, has 13 bytes of content. */
  private static final int FIRST_CHUNK = AROUND + 13;

  private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
  private static final String ELEMENT = "openbadges:credential";

  private Picture() {}

  /**
   * Bakes a credential into a PNG picture that has none.
   *
   * @param credential its JSON, or a token
   */
  public static byte[] bakePng(byte[] picture, String credential) {
    var baked = new ByteArrayOutputStream(picture.length + credential.length());
    int first = PNG.length + FIRST_CHUNK;
    baked.write(picture, 0, first);
    baked.writeBytes(chunk(credential.getBytes(StandardCharsets.UTF_8)));
    baked.write(picture, first, picture.length - first);
    return baked.toByteArray();
  }

  private static byte[] chunk(byte[] text) {
    int length = BEFORE.length + text.length;
    var chunk = ByteBuffer.allocate(length + AROUND);
    chunk.putInt(length).put(TEXT.getBytes(StandardCharsets.US_ASCII)).put(BEFORE).put(text);
    var sum = new CRC32();
    sum.update(chunk.array(), Integer.BYTES, length + Integer.BYTES);
    return chunk.putInt((int) sum.getValue()).array();
  }

  /**
   * Bakes a credential into an SVG picture that has none.
   *
   * @param picture begins with its element {@code svg}
   */
  public static String bakeSvg(String picture, String credential) {
    int end = picture.indexOf('>');
    var element =
        CredentialToken.hasForm(credential)
            ? "<%s verify=\"%s\"></%s>".formatted(ELEMENT, credential, ELEMENT)
            : "<%s><![CDATA[%s]]></%s>".formatted(ELEMENT, data(credential), ELEMENT);
    return "%s xmlns:openbadges=\"%s\">%s%s"
        .formatted(picture.substring(0, end), NAMESPACE, element, picture.substring(end + 1));
  }

  /** A section ends at the first end: one within the text is cut in two. */
  private static String data(String text) {
    return text.replace("]]>", "]]]]><![CDATA[>");
  }

  /**
   * The text of the credential in a picture; empty where it is no picture.
   *
   * @throws CredentialException {@code picture} where it is one in which nothing was baked
   */
  static Optional<String> find(byte[] bytes) {
    if (bytes.length > PNG.length && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
      return Optional.of(inPng(bytes).orElseThrow(Picture::plain));
    }
    var start = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8).strip();
    if (start.startsWith("<") || start.startsWith("\ufeff<")) {
      return Optional.of(inSvg(bytes).orElseThrow(Picture::plain));
    }
    return Optional.empty();
  }

  private static CredentialException plain() {
    return CredentialException.unreadable("picture");
  }

  private static Optional<String> inPng(byte[] bytes) {
    var picture = ByteBuffer.wrap(bytes).position(PNG.length);
    while (picture.remaining() >= AROUND) {
      int length = picture.getInt();
      var name = new byte[Integer.BYTES];
      picture.get(name);
      if (length < 0 || length > picture.remaining() - Integer.BYTES) {
        return Optional.empty();
      }
      int at = picture.position();
      if (isCredential(bytes, at, length)
          && TEXT.equals(new String(name, StandardCharsets.US_ASCII))) {
        int text = at + BEFORE.length;
        return Optional.of(new String(bytes, text, at + length - text, StandardCharsets.UTF_8));
      }
      picture.position(at + length + Integer.BYTES);
    }
    return Optional.empty();
  }

  private static boolean isCredential(byte[] bytes, int at, int length) {
    return length > BEFORE.length
        && Arrays.equals(bytes, at, at + BEFORE.length, BEFORE, 0, BEFORE.length);
  }

  private static Optional<String> inSvg(byte[] bytes) {
    try {
      var reader = xml().createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT && isCredential(reader)) {
          var token = reader.getAttributeValue(null, "verify");
          return Optional.of(token == null ? reader.getElementText().strip() : token);
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw plain();
    }
  }

  private static boolean isCredential(XMLStreamReader reader) {
    return reader.getLocalName().equals("credential") && NAMESPACE.equals(reader.getNamespaceURI());
  }

  /** Without document types: nothing is opened, nothing grows. */
  private static XMLInputFactory xml() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
