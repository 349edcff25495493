package org.essor.platform.internal;

import java.io.InputStream;
import java.net.URI;
import org.essor.kernel.Refusal;
import org.essor.platform.AttachmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * Keeps files in a bucket of S3, or of what speaks its protocol. They are received and checked in
 * the folder, and go to the bucket before anything says that they are kept. Those that the folder
 * kept before stay there, and are found.
 */
final class FilesOnS3 implements KeptFiles {

  private static final Logger LOG = LoggerFactory.getLogger(FilesOnS3.class);

  private final AttachmentFiles files;
  private final String bucket;
  private final S3Client client;

  FilesOnS3(AttachmentFiles files, S3Settings settings) {
    this.files = files;
    this.bucket = settings.bucket();
    this.client = client(settings);
  }

  /** Asks nothing that only Amazon answers: checksums of its own, names of hosts for buckets. */
  private static S3Client client(S3Settings settings) {
    var builder =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(true)
                    .chunkedEncodingEnabled(false)
                    .build());
    return settings.endpoint().isEmpty()
        ? builder.build()
        : builder.endpointOverride(URI.create(settings.endpoint())).build();
  }

  private static AwsCredentialsProvider credentials(S3Settings settings) {
    return settings.accessKey().isEmpty()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }

  /** The server compares the bytes with their fingerprint. */
  @Override
  public void keep(AttachmentId id) {
    try {
      client.putObject(
          request -> request.bucket(bucket).key(id.toString()).contentMD5(files.md5(id)),
          RequestBody.fromFile(files.path(id)));
    } catch (SdkException e) {
      LOG.warn("The bucket does not take the file {}", id, e);
      throw new Refusal("platform.attachment.unkept");
    }
  }

  @Override
  public void release(AttachmentId id) {
    files.delete(id);
  }

  @Override
  public InputStream open(AttachmentId id) {
    return files.size(id) > 0 ? files.open(id) : inBucket(id);
  }

  private InputStream inBucket(AttachmentId id) {
    try {
      return client.getObject(request -> request.bucket(bucket).key(id.toString()));
    } catch (SdkException e) {
      LOG.warn("The bucket does not give the file {}", id, e);
      throw new Refusal("platform.attachment.unreachable");
    }
  }

  @Override
  public void delete(AttachmentId id) {
    files.delete(id);
    client.deleteObject(request -> request.bucket(bucket).key(id.toString()));
  }
}
