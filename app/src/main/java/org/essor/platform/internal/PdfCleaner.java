package org.essor.platform.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Takes out of a PDF its properties, metadata of any part, private data of programs, authors of
 * comments, electronic signatures, and the files attached to it: what is read is what stands on its
 * pages. It is written anew, so that no older state stays in it.
 */
final class PdfCleaner implements PlainCopiesOfFiles.Cleaner {

  private static final List<COSName> TOLD =
      List.of(
          COSName.METADATA,
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("LastModified"),
          COSName.EMBEDDED_FILES,
          COSName.AF,
          COSName.getPDFName("Collection"));
  private static final List<COSName> ATTACHED =
      List.of(COSName.EF, COSName.F, COSName.UF, COSName.DESC);
  private static final COSName PIN = COSName.getPDFName("FileAttachment");
  private static final COSName SIGNATURE = COSName.getPDFName("Sig");

  @Override
  public void clean(Path from, OutputStream to) throws IOException {
    try (var pdf = Loader.loadPDF(from.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      pdf.setAllSecurityToBeRemoved(true);
      cleanParts(pdf.getDocument());
      cleanCatalog(pdf);
      pdf.setDocumentInformation(new PDDocumentInformation());
      pdf.save(to);
    }
  }

  private static void cleanParts(COSDocument pdf) throws IOException {
    for (var key : List.copyOf(pdf.getXrefTable().keySet())) {
      var part = pdf.getObjectFromPool(key).getObject();
      cleanWithin(part);
      if (part instanceof COSStream stream
          && COSName.DCT_DECODE.equals(stream.getCOSName(COSName.FILTER))) {
        cleanPhotograph(stream);
      }
    }
  }

  /** A photograph stands in it as the camera or program wrote it. */
  private static void cleanPhotograph(COSStream stream) throws IOException {
    var clean = new ByteArrayOutputStream();
    try (var raw = stream.createRawInputStream()) {
      PictureCleaner.cleanJpeg(raw, clean);
    }
    try (var raw = stream.createRawOutputStream()) {
      clean.writeTo(raw);
    }
  }

  private static void cleanCatalog(PDDocument pdf) {
    var catalog = pdf.getDocumentCatalog().getCOSObject();
    catalog.removeItem(COSName.PERMS);
    catalog.removeItem(COSName.getPDFName("DSS"));
    clean(catalog);
  }

  private static void clean(COSDictionary part) {
    TOLD.forEach(part::removeItem);
    if (part.containsKey(COSName.EF)) {
      ATTACHED.forEach(part::removeItem);
    }
    if (SIGNATURE.equals(part.getCOSName(COSName.FT))) {
      part.removeItem(COSName.V);
    }
    if (isRemark(part)) {
      part.removeItem(COSName.T);
    }
    part.getValues().forEach(PdfCleaner::cleanWithin);
  }

  /** What stands in another part without a number of its own. */
  private static void cleanWithin(COSBase value) {
    if (value instanceof COSDictionary part) {
      clean(part);
    } else if (value instanceof COSArray list) {
      unpin(list);
      list.forEach(PdfCleaner::cleanWithin);
    }
  }

  private static void unpin(COSArray list) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (list.getObject(i) instanceof COSDictionary part
          && PIN.equals(part.getCOSName(COSName.SUBTYPE))) {
        list.remove(i);
      }
    }
  }

  /** A note, a highlight…: its title is its author, that of a field is its name. */
  private static boolean isRemark(COSDictionary part) {
    var kind = part.getCOSName(COSName.SUBTYPE);
    return part.containsKey(COSName.RECT) && kind != null && !COSName.WIDGET.equals(kind);
  }
}
