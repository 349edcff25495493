package org.essor.items.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.essor.kernel.Refusal;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes of a file sent by an author a drawing in which nothing can run and nothing is fetched: an
 * SVG is written anew from the shapes and properties known here, a PNG is decoded and encoded anew
 * inside one.
 */
final class SafePicture {

  /** The largest file, in bytes. */
  static final int LARGEST = 1_000_000;

  private static final int LONGEST_SIDE = 4_000;
  private static final int MOST_ELEMENTS = 5_000;
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

  private static final Set<String> SHAPES =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "defs",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath");

  /** What describes a drawing and is not drawn: left out. */
  private static final Set<String> SILENT = Set.of("title", "desc", "metadata");

  private static final Set<String> PROPERTIES =
      Set.of(
          "id",
          "d",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "fx",
          "fy",
          "width",
          "height",
          "points",
          "transform",
          "viewBox",
          "preserveAspectRatio",
          "fill",
          "fill-opacity",
          "fill-rule",
          "stroke",
          "stroke-width",
          "stroke-opacity",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-dasharray",
          "stroke-dashoffset",
          "stroke-miterlimit",
          "opacity",
          "offset",
          "stop-color",
          "stop-opacity",
          "gradientUnits",
          "gradientTransform",
          "spreadMethod",
          "clip-path",
          "clip-rule",
          "clipPathUnits");

  private static final Pattern SAFE_VALUE =
      Pattern.compile("(?:url\\(#[\\w-]+\\)|[\\w\\s.,#%+()-]*)");
  private static final Pattern SIDE = Pattern.compile("(\\d{1,4})(?:\\.0*)?(?:px)?");

  private final XMLStreamWriter out;
  private final AtomicInteger elements = new AtomicInteger();

  private SafePicture(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * Makes a drawing.
   *
   * @throws Refusal {@code items.picture.wrong} where it is neither SVG nor PNG, too large, or
   *     draws what cannot be kept: words, other pictures, scripts
   */
  static String of(byte[] file) {
    if (file.length == 0 || file.length > LARGEST) {
      throw wrong();
    }
    try {
      return Arrays.equals(file, 0, Math.min(PNG.length, file.length), PNG, 0, PNG.length)
          ? png(file)
          : svg(file);
    } catch (IOException
        | SAXException
        | XMLStreamException
        | ParserConfigurationException unreadable) {
      throw wrong();
    }
  }

  private static Refusal wrong() {
    return new Refusal("items.picture.wrong", LARGEST / 1_000_000);
  }

  private static String png(byte[] file) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
        throw wrong();
      }
      return wrapped(encoded(reader.read(0)), width, height);
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw new IOException(broken);
    } finally {
      reader.dispose();
    }
  }

  private static String encoded(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", output);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static String wrapped(String png, int width, int height) {
    return """
    <svg xmlns="%1$s" width="%2$d" height="%3$d" viewBox="0 0 %2$d %3$d">\
    <image width="%2$d" height="%3$d" href="data:image/png;base64,%4$s"/></svg>\
    """
        .formatted(SVG, width, height, png);
  }

  private static String svg(byte[] file)
      throws ParserConfigurationException, IOException, SAXException, XMLStreamException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    var root = builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
    if (!"svg".equals(root.getLocalName()) || !SVG.equals(root.getNamespaceURI())) {
      throw wrong();
    }
    var text = new StringWriter();
    var out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    new SafePicture(out).writeRoot(root);
    out.close();
    return text.toString();
  }

  private void writeRoot(Element root) throws XMLStreamException {
    var box = root.getAttribute("viewBox").strip().split("[\\s,]+");
    var width = side(root.getAttribute("width")).or(() -> side(box.length == 4 ? box[2] : ""));
    var height = side(root.getAttribute("height")).or(() -> side(box.length == 4 ? box[3] : ""));
    if (width.isEmpty() || height.isEmpty()) {
      throw wrong();
    }
    root.setAttribute("width", "" + width.get());
    root.setAttribute("height", "" + height.get());
    write(root);
  }

  private static Optional<Integer> side(String written) {
    var found = SIDE.matcher(written.strip());
    return found.matches()
        ? Optional.of(Integer.parseInt(found.group(1))).filter(s -> s > 0 && s <= LONGEST_SIDE)
        : Optional.empty();
  }

  private void write(Element element) throws XMLStreamException {
    if (!SVG.equals(element.getNamespaceURI()) || SILENT.contains(element.getLocalName())) {
      return;
    }
    if (!SHAPES.contains(element.getLocalName()) || elements.incrementAndGet() > MOST_ELEMENTS) {
      throw wrong();
    }
    out.writeStartElement(element.getLocalName());
    if (elements.get() == 1) {
      out.writeAttribute("xmlns", SVG);
    }
    writeProperties(element);
    var children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        write(child);
      }
    }
    out.writeEndElement();
  }

  private void writeProperties(Element element) throws XMLStreamException {
    var all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      var property = all.item(i);
      if (property.getNamespaceURI() == null
          && PROPERTIES.contains(property.getNodeName())
          && SAFE_VALUE.matcher(property.getNodeValue()).matches()) {
        out.writeAttribute(property.getNodeName(), property.getNodeValue());
      }
    }
  }
}
