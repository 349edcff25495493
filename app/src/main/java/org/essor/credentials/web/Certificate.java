package org.essor.credentials.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.essor.credentials.Credential;
import org.essor.credentials.internal.SignedCredentials;
import org.essor.credentials.internal.SiteIssuer;
import org.essor.credentials.proof.Json;
import org.essor.platform.Paper;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Prints a credential as a tagged PDF, with the address where anybody verifies it. */
@Component
class Certificate {

  private static final int QUIET_ZONE = 4;

  /** Enough points for each of its squares to have several. */
  private static final int SIDE = 512;

  private static final int BLACK = 0xff000000;
  private static final int WHITE = 0xffffffff;

  private final Paper paper;
  private final SiteIssuer issuer;
  private final SignedCredentials signed;

  Certificate(Paper paper, SiteIssuer issuer, SignedCredentials signed) {
    this.paper = paper;
    this.issuer = issuer;
    this.signed = signed;
  }

  byte[] print(Credential credential, Texts texts) {
    return paper.print("credentials/certificate.jte", page(credential, texts));
  }

  private CertificatePage page(Credential credential, Texts texts) {
    var subject = Subject.of(signed.content(credential));
    var address = issuer.address("/attestations/" + credential.id());
    var lines = new ArrayList<String>();
    subject.holder().ifPresent(name -> lines.add(texts.get("credentials.paper.holder", name)));
    Json.text(subject.achievement(), "description").ifPresent(lines::add);
    lines.add(
        texts.get(
            "credentials.paper.issued",
            issuer.name(),
            CredentialReading.time(credential.issuedAt(), texts)));
    credential
        .until()
        .ifPresent(until ->
            lines.add(texts.get("credentials.paper.until", CredentialReading.time(until, texts))));
    return new CertificatePage(
        texts, credential.name(), lines, sections(subject, texts), address, picture(address));
  }

  private static List<PaperSection> sections(Subject subject, Texts texts) {
    var rows = new ArrayList<List<String>>();
    subject.results().forEach((domain, level) -> rows.add(List.of(domain, level)));
    if (rows.isEmpty()) {
      return List.of();
    }
    var heads = List.of(texts.get("credentials.domain"), texts.get("credentials.level"));
    var title = texts.get("credentials.results");
    return List.of(
        new PaperSection(
            title,
            "",
            List.of(new PaperTable(texts.get("credentials.paper.levels"), heads, rows))));
  }

  /** The address as a QR code (ISO/IEC 18004). */
  static String picture(String address) {
    try {
      var hints = Map.of(EncodeHintType.MARGIN, QUIET_ZONE);
      var code = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, SIDE, SIDE, hints);
      var image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < code.getWidth(); x++) {
        for (int y = 0; y < code.getHeight(); y++) {
          image.setRGB(x, y, code.get(x, y) ? BLACK : WHITE);
        }
      }
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(Badge.written(image));
    } catch (WriterException e) {
      throw new IllegalStateException("An address fits in a QR code", e);
    }
  }
}
