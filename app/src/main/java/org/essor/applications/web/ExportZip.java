package org.essor.applications.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essor.applications.Submissions.Handed;
import org.essor.applications.SubmittedFile;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachments;

/** Writes applications into one file, each in a folder named by its number. */
final class ExportZip {

  private final ZipOutputStream zip;
  private final Attachments attachments;

  ExportZip(OutputStream out, Attachments attachments) {
    this.zip = new ZipOutputStream(out);
    this.attachments = attachments;
  }

  void add(Handed handed, String receipt) {
    var folder = handed.submission().number() + "/";
    write(folder + "contenu.json", handed.bytes());
    write(folder + "recepisse.json", receipt.getBytes(StandardCharsets.UTF_8));
    int number = 0;
    for (var file : handed.content().files()) {
      number++;
      add(folder + "fichiers/%02d-%s".formatted(number, plain(file.name())), file);
    }
  }

  /** No name leads out of its folder, on any system. */
  private static String plain(String name) {
    return name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
  }

  /** Where a file cannot be opened, that is said in its place. */
  private void add(String path, SubmittedFile file) {
    InputStream bytes;
    try {
      bytes = attachments.open(file.id());
    } catch (Refusal refusal) {
      write(path + ".txt", (refusal.code() + " " + file.sha256()).getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (bytes) {
      zip.putNextEntry(new ZipEntry(path));
      bytes.transferTo(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String path, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the file; one that is not ended is seen to be broken. */
  void end() {
    try {
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
