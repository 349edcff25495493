package org.essor.items.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.essor.items.qti.PixelPicture;
import org.essor.kernel.Refusal;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes of a file sent by an author a drawing in which nothing can run and nothing is fetched: an
 * SVG is written anew from the shapes and properties known here, a PNG or JPEG is decoded and
 * encoded anew inside one.
 */
final class SafePicture {

  /** The largest file, in bytes. */
  static final int LARGEST = PixelPicture.LARGEST;

  private static final int LONGEST_SIDE = PixelPicture.LONGEST_SIDE;
  private static final int MOST_ELEMENTS = 5_000;
  private static final String SVG = "http://www.w3.org/2000/svg";

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
   * @throws Refusal {@code items.picture.wrong} where it is neither SVG, PNG nor JPEG, too large,
   *     or draws what cannot be kept: words, other pictures, scripts
   */
  static String of(byte[] file) {
    var pixels = pixels(file);
    if (pixels.isPresent()) {
      return PixelPicture.read(pixels.get()).orElseThrow(SafePicture::wrong).drawing().svg();
    }
    if (file.length > LARGEST) {
      throw wrong();
    }
    try {
      return svg(file);
    } catch (IOException
        | SAXException
        | XMLStreamException
        | ParserConfigurationException unreadable) {
      throw wrong();
    }
  }

  /** The file of pixels that it is, or that it wraps. */
  private static Optional<byte[]> pixels(byte[] file) {
    return PixelPicture.kind(file).isPresent()
        ? Optional.of(file)
        : PixelPicture.within(new String(file, StandardCharsets.UTF_8));
  }

  private static Refusal wrong() {
    return new Refusal("items.picture.wrong", LARGEST / 1_000_000);
  }

  private static String svg(byte[] file)
      throws ParserConfigurationException, IOException, SAXException, XMLStreamException {
    var factory = DocumentBuilderFactory.newDefaultInstance();
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
    var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
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
