package org.essor.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.essor.platform.Attachment;
import org.essor.platform.Attachment.State;
import org.essor.platform.AttachmentSettings;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Searches files for viruses, and forgets those whose rest never came. */
@Component
class AttachmentJobs {

  private final StoredAttachments attachments;
  private final KeptFiles files;
  private final ClamAv scanner;
  private final AttachmentSettings settings;
  private final Clock clock;

  AttachmentJobs(
      StoredAttachments attachments,
      KeptFiles files,
      ClamAv scanner,
      AttachmentSettings settings,
      Clock clock) {
    this.attachments = attachments;
    this.files = files;
    this.scanner = scanner;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where the scanner does not answer, what waits stays in quarantine until the next turn. */
  void run() {
    forget();
    attachments.list(State.QUARANTINED).forEach(this::search);
    attachments.listToErase().forEach(attachments::erase);
  }

  private void search(Attachment attachment) {
    if (settings.areSearched() && isInfected(attachment)) {
      attachments.condemn(attachment.id());
    } else {
      attachments.clear(attachment.id());
    }
  }

  private boolean isInfected(Attachment attachment) {
    try (var bytes = files.open(attachment.id())) {
      return scanner.finds(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget() {
    var before = clock.instant().minus(settings.forgottenAfter());
    attachments.list(State.RECEIVING).stream()
        .filter(attachment -> attachment.begunAt().isBefore(before))
        .forEach(attachment -> attachments.delete(attachment.id()));
  }

  @Configuration(proxyBeanMethods = false)
  static class Turns {

    @Bean
    Job attachments(AttachmentJobs jobs) {
      return new Job(StoredAttachments.SEARCH, Duration.ofMinutes(1), jobs::run);
    }
  }
}
