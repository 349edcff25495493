package org.essor.platform.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Large files in a bucket of S3, or of a server that speaks its protocol, rather than in the folder
 * {@code essor.attachments.folder}: there they are only received and checked.
 *
 * @param bucket the name of the bucket, which exists; empty: files stay in the folder
 * @param endpoint the address of the server, such as {@code https://s3.exemple.fr}; empty: that of
 *     Amazon
 * @param region its region, in which requests are signed
 * @param accessKey the name of the key; empty: what the environment or the machine gives
 * @param secretKey the key; better given as {@code ESSOR_ATTACHMENTS_S3_SECRETKEY}
 */
@ConfigurationProperties("essor.attachments.s3")
record S3Settings(
    @DefaultValue("") String bucket,
    @DefaultValue("") String endpoint,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("") String accessKey,
    @DefaultValue("") String secretKey) {

  S3Settings {
    if (!bucket.isEmpty() && accessKey.isEmpty() != secretKey.isEmpty()) {
      throw new IllegalArgumentException(
          "essor.attachments.s3.access-key and secret-key are given together or not at all");
    }
  }

  /** True where files go to a bucket. */
  boolean isUsed() {
    return !bucket.isEmpty();
  }
}
