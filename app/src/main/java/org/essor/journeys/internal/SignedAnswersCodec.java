package org.essor.journeys.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.kernel.Refusal;

/**
 * A token is {@code 1<content>.<signature>}: the version, the compressed answers and their
 * HMAC-SHA-256 (the first 16 bytes), both in URL-safe Base64. Nothing unsigned is ever
 * decompressed.
 */
final class SignedAnswersCodec implements AnswersCodec {

  private static final char VERSION = '1';
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 16;
  private static final int LARGEST_CONTENT = 64 * 1024;

  /** Answers are mostly names, which become shorter by about so much. */
  private static final int USUAL_GAIN = 4;

  /** One for each thread, because to make one takes longer than to use it. */
  private static final ThreadLocal<Inflater> INFLATERS =
      ThreadLocal.withInitial(() -> new Inflater(true));

  /** With the key in it; copied for each use, which is quicker than to make one. */
  private final Mac mac;

  SignedAnswersCodec(SecretKey key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String write(Answers answers) {
    var content = VERSION + base64(compress(answers));
    var token = content + "." + base64(sign(content));
    if (token.length() <= LONGEST_TOKEN) {
      return token;
    }
    if (answers.ahead().isEmpty()) {
      throw new Refusal("journeys.answers.too-long");
    }
    return write(answers.withAhead(Optional.empty()));
  }

  @Override
  public Optional<Answers> read(String token) {
    var dot = token.lastIndexOf('.');
    if (dot < 1 || token.length() > LONGEST_TOKEN || token.charAt(0) != VERSION) {
      return Optional.empty();
    }
    var content = token.substring(0, dot);
    var expected = base64(sign(content)).getBytes(StandardCharsets.US_ASCII);
    var given = token.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, given)
        ? Optional.of(decompress(content.substring(1)))
        : Optional.empty();
  }

  private byte[] sign(String content) {
    try {
      var copy = (Mac) mac.clone();
      var signature = copy.doFinal(content.getBytes(StandardCharsets.US_ASCII));
      return Arrays.copyOf(signature, SIGNATURE_BYTES);
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] compress(Answers answers) {
    var bytes = new ByteArrayOutputStream(1024);
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      AnswersFormat.write(answers, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static Answers decompress(String content) {
    try {
      var bytes = inflate(Base64.getUrlDecoder().decode(content));
      return AnswersFormat.read(new DataInputStream(bytes));
    } catch (IOException | DataFormatException impossible) {
      throw new IllegalStateException("A signed token that Essor did not write", impossible);
    }
  }

  private static ByteArrayInputStream inflate(byte[] compressed) throws DataFormatException {
    var inflater = INFLATERS.get();
    inflater.reset();
    inflater.setInput(compressed);
    var bytes = new byte[USUAL_GAIN * compressed.length];
    int length = inflater.inflate(bytes);
    while (!inflater.finished() && length == bytes.length && length < LARGEST_CONTENT) {
      bytes = Arrays.copyOf(bytes, Math.min(2 * length, LARGEST_CONTENT));
      length += inflater.inflate(bytes, length, bytes.length - length);
    }
    return new ByteArrayInputStream(bytes, 0, length);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
