package org.essor.platform.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of a text, sheet or presentation (Office Open XML, OpenDocument) its properties, the
 * authors of comments and changes, and the same of the pictures and files within it.
 *
 * @param depth how many files deep another one may lie within this one
 */
record OfficeCleaner(int depth) implements PlainCopiesOfFiles.Cleaner {

  private static final int DEEPEST = 3;
  private static final Pattern WITHIN_IT =
      Pattern.compile(".*\\.(?:doc|xls|ppt)[xm]|.*\\.od[tsp]", Pattern.CASE_INSENSITIVE);

  /** The most that one part of text, and all together, may take up: else it is no usual file. */
  private static final int LARGEST_TEXT = 100_000_000;

  private static final long LARGEST = 2_000_000_000;
  private static final int PIECE = 1 << 16;

  /** Parts that only tell of the file, with what stands in their place. */
  private static final Map<String, String> EMPTY =
      Map.of(
          "docProps/core.xml",
          "<cp:coreProperties"
              + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
          "docProps/app.xml",
          "<Properties"
              + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
          "docProps/custom.xml",
          "<Properties"
              + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
          "meta.xml",
          "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
              + " office:version=\"1.2\"/>");

  /** Who wrote a comment or a change: between tags, or in an attribute. */
  private static final Pattern BETWEEN =
      Pattern.compile("(<(author|dc:creator|meta:creator-initials)(?: [^>]*)?>)[^<]*(</\\2>)");

  private static final Pattern WITHIN =
      Pattern.compile(
          "( (?:w:author|w:initials|w15:author|w15:userId|displayName|userId|providerId)=)"
              + "(?:\"[^\"]*\"|'[^']*')");
  private static final Pattern AUTHOR_OF_SLIDES =
      Pattern.compile("( (?:name|initials)=)(?:\"[^\"]*\"|'[^']*')");

  /** What drawing programs write into a drawing: metadata, remarks, the place of the file. */
  private static final Pattern DRAWN_BY =
      Pattern.compile(
          "(?s)<metadata.*?</metadata>|<!--.*?-->"
              + "| (?:sodipodi|inkscape):(?:docname|docbase|export-filename)=\"[^\"]*\"");

  private static final String RELATIONS = "_rels/.rels";
  private static final Pattern SIGNED =
      Pattern.compile("<Relationship [^>]*/digital-signature/origin\"[^>]*/>");

  OfficeCleaner() {
    this(DEEPEST);
  }

  @Override
  public void clean(Path from, OutputStream to) throws IOException {
    try (var file = new ZipFile(from.toFile())) {
      var out = new ZipOutputStream(to);
      long left = LARGEST;
      for (var entries = file.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        if (isSignature(entry.getName())) {
          continue;
        }
        try (var bytes = file.getInputStream(entry)) {
          out.putNextEntry(like(entry));
          left = copy(entry.getName(), bytes, new Counted(out, left));
          out.closeEntry();
        }
      }
      out.finish();
    }
  }

  /** Electronic signatures name who signed, and hold no more once anything has changed. */
  private static boolean isSignature(String name) {
    return name.startsWith("_xmlsignatures/") || name.equals("META-INF/documentsignatures.xml");
  }

  /** What says the kind of an OpenDocument file comes first and is never packed. */
  private static ZipEntry like(ZipEntry entry) {
    var like = new ZipEntry(entry.getName());
    if (entry.getName().equals("mimetype")) {
      like.setMethod(ZipEntry.STORED);
      like.setSize(entry.getSize());
      like.setCrc(entry.getCrc());
    }
    return like;
  }

  private long copy(String name, InputStream from, Counted to) throws IOException {
    var empty = EMPTY.get(name);
    if (empty != null) {
      return to.write(empty.getBytes(StandardCharsets.UTF_8));
    }
    if (WITHIN_IT.matcher(name).matches()) {
      return copyWithin(from, to);
    }
    return name.endsWith(".xml") || name.endsWith(".svg") || name.equals(RELATIONS)
        ? copyText(name, from, to)
        : copyPicture(from, to);
  }

  /** A sheet behind a chart, say. */
  private long copyWithin(InputStream from, Counted to) throws IOException {
    if (depth == 0) {
      throw new IOException("Not a usual file: more than " + DEEPEST + " files in one another");
    }
    return to.writeMade(from, new OfficeCleaner(depth - 1));
  }

  private static long copyPicture(InputStream from, Counted to) throws IOException {
    var in = new PushbackInputStream(from, PictureCleaner.HEAD);
    var head = in.readNBytes(PictureCleaner.HEAD);
    in.unread(head);
    if (PictureCleaner.isPng(head)) {
      return to.writeMade(in, PictureCleaner::cleanPng);
    }
    if (PictureCleaner.isGif(head)) {
      return to.writeMade(in, PictureCleaner::cleanGif);
    }
    return PictureCleaner.isJpeg(head)
        ? to.writeMade(in, PictureCleaner::cleanJpeg)
        : to.writeAll(in);
  }

  private static long copyText(String name, InputStream from, Counted to) throws IOException {
    var text = from.readNBytes(LARGEST_TEXT);
    if (from.read() >= 0) {
      throw new IOException("Not a usual file: " + LARGEST_TEXT + " bytes in one part");
    }
    var clean = clean(name, new String(text, StandardCharsets.UTF_8));
    return to.write(clean.getBytes(StandardCharsets.UTF_8));
  }

  private static String clean(String name, String text) {
    if (name.endsWith(".svg")) {
      return DRAWN_BY.matcher(text).replaceAll("");
    }
    if (name.equals(RELATIONS)) {
      return SIGNED.matcher(text).replaceAll("");
    }
    var without = BETWEEN.matcher(text).replaceAll("$1$3");
    without = WITHIN.matcher(without).replaceAll("$1\"\"");
    return name.startsWith("ppt/") && name.toLowerCase(Locale.ROOT).contains("authors")
        ? AUTHOR_OF_SLIDES.matcher(without).replaceAll("$1\"\"")
        : without;
  }

  /** An end that takes so many bytes and no more. */
  private record Counted(OutputStream out, long left) {

    long write(byte[] bytes) throws IOException {
      out.write(bytes);
      return rest(bytes.length);
    }

    long writeAll(InputStream from) throws IOException {
      var piece = new byte[PIECE];
      long written = 0;
      for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
        written += read;
        rest(written);
        out.write(piece, 0, read);
      }
      return rest(written);
    }

    /** Writes what a cleaner makes of a file, by way of two files of its own. */
    long writeMade(InputStream from, PlainCopiesOfFiles.Cleaner cleaner) throws IOException {
      var before = Files.createTempFile("essor", ".part");
      var after = Files.createTempFile("essor", ".part");
      try {
        try (var file = Files.newOutputStream(before)) {
          new Counted(file, left).writeAll(from);
        }
        try (var file = new BufferedOutputStream(Files.newOutputStream(after))) {
          cleaner.clean(before, file);
        }
        try (var made = Files.newInputStream(after)) {
          return writeAll(made);
        }
      } finally {
        Files.delete(before);
        Files.delete(after);
      }
    }

    private long rest(long written) throws IOException {
      if (written > left) {
        throw new IOException("Not a usual file: more than " + LARGEST + " bytes");
      }
      return left - written;
    }
  }
}
