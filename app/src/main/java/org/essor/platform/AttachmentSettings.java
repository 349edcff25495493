package org.essor.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Large files that people add to what they file.
 *
 * @param folder where they are received, and kept unless {@code essor.attachments.s3} says
 *     otherwise; {@code ./essor start} sets it to a folder of its data. Part of what must be backed
 *     up
 * @param maxSize the largest file, such as {@code 200MB}
 * @param forgottenAfter how long a file that was not wholly received waits for the rest
 * @param clamavHost the machine of the virus scanner (ClamAV’s {@code clamd}); empty: files are not
 *     searched for viruses
 * @param clamavPort its port
 */
@ConfigurationProperties("essor.attachments")
public record AttachmentSettings(
    @DefaultValue("data/attachments") Path folder,
    @DefaultValue("200MB") DataSize maxSize,
    @DefaultValue("7d") Duration forgottenAfter,
    @DefaultValue("") String clamavHost,
    @DefaultValue("3310") int clamavPort) {

  /** True where files stay in quarantine until they were searched. */
  public boolean areSearched() {
    return !clamavHost.isEmpty();
  }
}
