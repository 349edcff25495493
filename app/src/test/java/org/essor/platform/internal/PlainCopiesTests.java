package org.essor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachment;
import org.essor.platform.Attachment.State;
import org.essor.platform.AttachmentId;
import org.essor.platform.Attachments;
import org.essor.platform.Orientation;
import org.junit.jupiter.api.Test;

class PlainCopiesTests {

  private static final String AUTHOR = "Camille Martin";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String PNG = "\u0089PNG\r\n\u001a\n";
  private static final String PNG_END = "\0\0\0\0IENDCRC4";
  private static final String REMARK = "\u00ff\u00fe\0\20" + AUTHOR;

  private static byte[] copy(String type, byte[] content) throws IOException {
    var kept =
        (Attachments)
            Proxy.newProxyInstance(
                Attachments.class.getClassLoader(),
                new Class<?>[] {Attachments.class},
                (_, _, _) -> new ByteArrayInputStream(content));
    var file =
        new Attachment(
            new AttachmentId(UUID.randomUUID()),
            "a.file",
            type,
            content.length,
            "",
            State.KEPT,
            Instant.EPOCH);
    var copy = new PlainCopiesOfFiles(kept).of(file);
    try (InputStream bytes = copy.bytes()) {
      var all = bytes.readAllBytes();
      assertThat(copy.size()).isEqualTo(all.length);
      return all;
    }
  }

  private static PDDocument pdf() throws IOException {
    var pdf = new PDDocument();
    pdf.getDocumentInformation().setAuthor(AUTHOR);
    pdf.getDocumentInformation().setProducer("Traitement de texte de " + AUTHOR);
    var page = new PDPage();
    pdf.addPage(page);
    try (var text = new PDPageContentStream(pdf, page)) {
      text.beginText();
      text.setFont(new PDType1Font(FontName.HELVETICA), 12);
      text.newLineAtOffset(50, 700);
      text.showText("Ce que lit un expert");
      text.endText();
    }
    var metadata = ("<x>" + AUTHOR + "</x>").getBytes(StandardCharsets.UTF_8);
    pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(metadata)));
    page.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(metadata)));
    var note = new PDAnnotationText();
    note.setRectangle(new PDRectangle(10, 10, 20, 20));
    note.setTitlePopup(AUTHOR);
    note.setContents("À revoir");
    page.getAnnotations().add(note);
    return pdf;
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    try (pdf) {
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void aPdfKeepsItsPagesAndLosesItsAuthorWhereverHeIsNamed() throws IOException {
    try (var copy = Loader.loadPDF(copy("application/pdf", bytes(pdf())))) {
      assertThat(new PDFTextStripper().getText(copy)).contains("Ce que lit un expert");
      assertThat(copy.getDocumentInformation().getAuthor()).isNull();
      assertThat(copy.getDocumentInformation().getProducer()).isNull();
      assertThat(copy.getDocumentCatalog().getMetadata()).isNull();
      var page = copy.getPage(0);
      assertThat(page.getMetadata()).isNull();
      var note = page.getAnnotations().getFirst();
      assertThat(note.getContents()).isEqualTo("À revoir");
      assertThat(note.getCOSObject().containsKey(COSName.T)).isFalse();
    }
  }

  @Test
  void aPdfThatCannotBeReadIsNotGivenAsItIs() throws IOException {
    var locked = pdf();
    locked.protect(new StandardProtectionPolicy("maître", "secret", new AccessPermission()));
    var content = bytes(locked);
    for (var bytes : new byte[][] {content, "%PDF-1.7 rien".getBytes(StandardCharsets.UTF_8)}) {
      assertThatThrownBy(() -> copy("application/pdf", bytes))
          .isInstanceOf(Refusal.class)
          .hasMessage("platform.attachment.sealed");
    }
  }

  /** A JPEG that its writer signed in a remark, readable for whoever draws it. */
  private static byte[] signedPhotograph() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    var drawn = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
    return bytes(drawn.substring(0, 2), REMARK, drawn.substring(2));
  }

  @Test
  void aPhotographInAPdfLosesWhatItsCameraWrote() throws IOException {
    var pdf = pdf();
    var page = pdf.getPage(0);
    var photograph =
        JPEGFactory.createFromStream(pdf, new ByteArrayInputStream(signedPhotograph()));
    try (var content =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.drawImage(photograph, 10, 10);
    }

    var copy = copy("application/pdf", bytes(pdf));

    assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(AUTHOR);
    try (var read = Loader.loadPDF(copy)) {
      assertThat(new PDFRenderer(read).renderImage(0)).isNotNull();
      var resources = read.getPage(0).getResources();
      var name = resources.getXObjectNames().iterator().next();
      assertThat(((PDImageXObject) resources.getXObject(name)).getImage().getWidth()).isEqualTo(2);
    }
  }

  private static byte[] signedGif() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_INDEXED), "gif", bytes);
    var drawn = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
    int picture = 13 + (3 << ((drawn.charAt(10) & 7) + 1));
    return bytes(
        drawn.substring(0, picture), "!\u00fe\16" + AUTHOR + "\0", drawn.substring(picture));
  }

  @Test
  void whatIsAttachedWithinAPdfIsLeftOut() throws IOException {
    var pdf = pdf();
    var attached = new PDComplexFileSpecification();
    attached.setFile(AUTHOR + ".xlsx");
    attached.setEmbeddedFile(
        new PDEmbeddedFile(pdf, new ByteArrayInputStream(latin("Le budget de " + AUTHOR))));
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(AUTHOR, attached));
    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
    var pin = new PDAnnotationFileAttachment();
    pin.setRectangle(new PDRectangle(10, 10, 20, 20));
    pin.setFile(attached);
    pdf.getPage(0).getAnnotations().add(pin);

    var copy = copy("application/pdf", bytes(pdf));

    try (var read = Loader.loadPDF(copy)) {
      assertThat(read.getDocumentCatalog().getNames().getEmbeddedFiles()).isNull();
      assertThat(read.getPage(0).getAnnotations()).hasSize(1);
      for (var key : read.getDocument().getXrefTable().keySet()) {
        assertThat(String.valueOf(read.getDocument().getObjectFromPool(key).getObject()))
            .doesNotContain(AUTHOR);
      }
    }
  }

  @Test
  void aPhotographIsTurnedAsItsCameraNoted() throws IOException {
    var start = "\u00ff\u00d8";
    var exif = "Exif\0\0II*\0\10\0\0\0\2\0\22\1\3\0\1\0\0\0\6\0\0\0" + AUTHOR + "            ";
    var scan = "\u00ff\u00da\0\4cd and the picture \u00ff\u00d9";
    var copy = copy("image/jpeg", bytes(start, "\u00ff\u00e1\0", exif.length() + 2, exif, scan));

    assertThat(Orientation.of(copy)).isEqualTo(6);
    assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(AUTHOR).endsWith(scan);
  }

  @Test
  void picturesAndFilesWithinAnOfficeFileLoseTheirAuthorsToo() throws IOException {
    var sheet = Map.of("docProps/core.xml", latin(AUTHOR), "xl/workbook.xml", latin("Feuille"));
    var made = new LinkedHashMap<String, byte[]>();
    made.put("word/media/image1.jpeg", signedPhotograph());
    made.put("word/media/image2.png", bytes(PNG, "\0\0\0\16tEXt" + AUTHOR + "CRC4", PNG_END));
    made.put("word/media/image3.emf", latin("drawing"));
    made.put("word/media/image4.gif", signedGif());
    made.put(
        "word/media/image5.svg",
        latin(
            "<svg inkscape:export-filename=\"/home/%1$s/a.png\"><metadata>%1$s</metadata><g/></svg>"
                .formatted(AUTHOR)));
    made.put("word/embeddings/sheet.xlsx", zipped(sheet));

    var copy = unzipped(copy(WORD, zipped(made)));

    assertThat(copy.values()).noneMatch(part -> part.contains(AUTHOR));
    assertThat(copy.get("word/media/image2.png")).isEqualTo(PNG + PNG_END);
    assertThat(copy.get("word/media/image3.emf")).isEqualTo("drawing");
    assertThat(copy.get("word/media/image5.svg")).isEqualTo("<svg><g/></svg>");
    var gif = latin(copy.getOrDefault("word/media/image4.gif", ""));
    assertThat(ImageIO.read(new ByteArrayInputStream(gif)).getWidth()).isEqualTo(2);
    assertThat(unzipped(latin(copy.getOrDefault("word/embeddings/sheet.xlsx", ""))))
        .containsEntry("xl/workbook.xml", "Feuille");
  }

  @Test
  void filesInFilesInFilesAreNotOpenedForEver() throws IOException {
    var inner = zipped(Map.of("a.docx", latin("end")));
    for (int i = 0; i < 4; i++) {
      inner = zipped(Map.of("a.docx", inner));
    }
    var content = inner;
    assertThatThrownBy(() -> copy(WORD, content)).hasMessage("platform.attachment.sealed");
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** The parts, each byte of them as one character. */
  private static Map<String, String> unzipped(byte[] content) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }

  @Test
  void anOfficeFileKeepsItsTextAndLosesPropertiesAuthorsAndSignatures() throws IOException {
    var made = new LinkedHashMap<String, byte[]>();
    made.put("mimetype", latin("application/vnd.oasis.opendocument.text"));
    made.put("docProps/core.xml", latin("<dc:creator>" + AUTHOR + "</dc:creator>"));
    made.put("docProps/app.xml", latin("<Company>" + AUTHOR + "</Company>"));
    made.put("meta.xml", latin("<meta:initial-creator>" + AUTHOR + "</meta:initial-creator>"));
    made.put(
        "word/document.xml", latin("<w:ins w:id=\"1\" w:author=\"" + AUTHOR + "\">Texte</w:ins>"));
    made.put("content.xml", latin("<p>Texte</p><dc:creator>" + AUTHOR + "</dc:creator>"));
    made.put("ppt/commentAuthors.xml", latin("<p:cmAuthor id=\"0\" name=\"" + AUTHOR + "\"/>"));
    made.put("META-INF/documentsignatures.xml", latin(AUTHOR));
    made.put("_xmlsignatures/sig1.xml", latin(AUTHOR));

    var copy = unzipped(copy("application/vnd.oasis.opendocument.text", zipped(made)));

    assertThat(copy.values()).noneMatch(part -> part.contains(AUTHOR));
    assertThat(copy).containsEntry("mimetype", "application/vnd.oasis.opendocument.text");
    assertThat(copy.get("word/document.xml"))
        .isEqualTo("<w:ins w:id=\"1\" w:author=\"\">Texte</w:ins>");
    assertThat(copy.get("content.xml")).isEqualTo("<p>Texte</p><dc:creator></dc:creator>");
    assertThat(copy).doesNotContainKeys("META-INF/documentsignatures.xml");
  }

  /** A chunk of a PNG or a segment of a JPEG: what matters here is its kind and its length. */
  private static byte[] bytes(Object... pieces) {
    var all = new ByteArrayOutputStream();
    for (var piece : pieces) {
      if (piece instanceof Integer number) {
        all.write(number);
      } else {
        all.writeBytes(String.valueOf(piece).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return all.toByteArray();
  }

  @Test
  void aPictureLosesItsTextsAndNothingElse() throws IOException {
    var text = "\0\0\0\16tEXt" + AUTHOR + "CRC4";
    var data = "\0\0\0\3IDATabcCRC4";
    assertThat(copy("image/png", bytes(PNG, text, data, PNG_END)))
        .isEqualTo(bytes(PNG, data, PNG_END));

    var start = "\u00ff\u00d8\u00ff\u00e0\0\4ab";
    var exif = "\u00ff\u00e1\0\20" + AUTHOR;
    var scan = "\u00ff\u00da\0\4cd and the picture \u00ff\u00d9";
    assertThat(copy("image/jpeg", bytes(start, exif, REMARK, "\u00ff", scan)))
        .isEqualTo(bytes(start, scan));
    assertThatThrownBy(() -> copy("image/jpeg", bytes(start, "no segment")))
        .hasMessage("platform.attachment.sealed");
  }

  @Test
  void aTextIsCopiedAsItIs() throws IOException {
    assertThat(copy("text/plain", bytes("Un texte"))).isEqualTo(bytes("Un texte"));
  }
}
