package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class PlainFontTests {

  @Test
  void looksUpNoLigaturesWhichTakesMostOfTheTime() throws IOException {
    try (var font = PlainFont.read("/liberation/LiberationSans-Regular.ttf");
        var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      assertThat(parsed.getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
      assertThat(parsed.getNumberOfGlyphs()).isGreaterThan(2_000);
    }
  }
}
