package org.essor.items.qti;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essor.platform.Language;
import org.essor.skills.Picture;

/** The names that reader and writer share. */
final class Qti {

  static final String ITEM_SPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
  static final String MANIFEST_SPACE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
  static final String LOM_SPACE = "http://ltsc.ieee.org/xsd/LOM";
  static final String MANIFEST = "imsmanifest.xml";
  static final String ITEM_TYPE = "imsqti_item_xmlv3p0";
  static final String STIMULUS_TYPE = "imsqti_stimulus_xmlv3p0";

  /** The catalogues of the metadata that Essor writes and reads back. */
  static final String ITEMS = "Essor items";

  static final String EVIDENCE = "Essor evidence";
  static final String LOGITS = "Essor difficulty, logits, judged";
  static final String ACCESSIBLE = "Essor accessibility";
  static final String ENEMY = "enemy";

  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String XSD =
      "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd";

  private Qti() {}

  /** The root of a document, with the place of the schema that describes it. */
  static Tag root(String name, List<?> content) {
    return Tag.of(name, content)
        .with("xmlns", ITEM_SPACE)
        .with("xmlns:xsi", SCHEMA)
        .with("xsi:schemaLocation", ITEM_SPACE + " " + XSD);
  }

  /** How an item is named in one language. */
  static String name(String id, Language language) {
    return id + "-" + language.code();
  }

  static String itemPath(String id, Language language) {
    return "items/" + name(id, language) + ".xml";
  }

  static String stimulusPath(String id, Language language) {
    return "documents/" + name(id, language) + ".xml";
  }

  /** The name of a picture in a package: what is made of pixels goes as other systems have it. */
  static String picturePath(String path, Picture picture) {
    return PixelPicture.within(picture.svg())
        .flatMap(PixelPicture::kind)
        .map(kind -> path.replaceFirst("[.]svg$", "") + kind.end())
        .orElse(path);
  }

  /** The file of a picture, under that name. */
  static byte[] file(Picture picture) {
    return PixelPicture.within(picture.svg())
        .orElseGet(() -> picture.svg().getBytes(StandardCharsets.UTF_8));
  }
}
