package org.essor.platform.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where large files are kept, as the settings say. */
@Configuration(proxyBeanMethods = false)
class KeptFilesConfiguration {

  @Bean
  KeptFiles keptFiles(AttachmentFiles files, S3Settings settings) {
    return settings.isUsed() ? new FilesOnS3(files, settings) : new FilesOnDisk(files);
  }
}
