package org.essor.credentials.web;

import java.nio.charset.StandardCharsets;
import org.essor.credentials.Credential;
import org.essor.credentials.internal.SignedCredentials;
import org.essor.credentials.proof.Picture;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A credential as files: as itself, as a token, in pictures, on paper. */
@Component
class CredentialFiles {

  private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc");
  private static final MediaType TOKEN = MediaType.parseMediaType("application/vc+jwt");
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final SignedCredentials signed;
  private final Certificate certificate;

  CredentialFiles(SignedCredentials signed, Certificate certificate) {
    this.signed = signed;
    this.certificate = certificate;
  }

  /** A file and what it is. */
  @SuppressWarnings("ArrayRecordComponent")
  record Written(MediaType type, byte[] bytes) {}

  /**
   * Writes a file.
   *
   * @param kind {@code json}, {@code jwt}, {@code png}, {@code svg} or {@code pdf}
   * @throws Refusal {@code credentials.unknown} where it is another
   */
  Written write(Credential credential, String kind, Texts texts) {
    return switch (kind) {
      case "json" -> text(CREDENTIAL, signed.json(credential));
      case "jwt" -> text(TOKEN, signed.token(credential).compact());
      case "svg" ->
          text(SVG, Picture.bakeSvg(Badge.svg(credential.name()), signed.json(credential)));
      case "png" ->
          new Written(MediaType.IMAGE_PNG, Picture.bakePng(Badge.png(), signed.json(credential)));
      case "pdf" -> new Written(MediaType.APPLICATION_PDF, certificate.print(credential, texts));
      default -> throw new Refusal("credentials.unknown");
    };
  }

  private static Written text(MediaType type, String text) {
    return new Written(type, text.getBytes(StandardCharsets.UTF_8));
  }
}
