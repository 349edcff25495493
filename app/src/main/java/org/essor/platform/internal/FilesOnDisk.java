package org.essor.platform.internal;

import java.io.InputStream;
import org.essor.platform.AttachmentId;

/** Keeps files in the folder that received them. */
record FilesOnDisk(AttachmentFiles files) implements KeptFiles {

  @Override
  public void keep(AttachmentId id) {
    // It is where it stays.
  }

  @Override
  public void release(AttachmentId id) {
    // What was received is what is kept.
  }

  @Override
  public InputStream open(AttachmentId id) {
    return files.open(id);
  }

  @Override
  public void delete(AttachmentId id) {
    files.delete(id);
  }
}
