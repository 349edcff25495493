package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.essor.platform.BarChart.Bar;
import org.essor.platform.BarChart.Mark;
import org.essor.platform.BarChart.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BarChartTests {

  private static Element draw(Optional<Mark> mark, Row... rows) throws Exception {
    var svg = new BarChart("Budget & axes", "One <bar> each", List.of(rows), mark).svg("test");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  private static double width(Element svg, int bar) {
    var rect = (Element) svg.getElementsByTagName("rect").item(bar);
    assertThat(rect.getAttribute("x")).isEqualTo("0");
    return Double.parseDouble(rect.getAttribute("width").replace("%", ""));
  }

  @Test
  void barsBeginAtZeroAndAreAsLongAsTheirValues() throws Exception {
    var svg =
        draw(Optional.empty(), Row.of("a", 50, "50"), Row.of("b", 100, "100"), Row.of("c", 0, "0"));
    assertThat(width(svg, 0) * 2).isEqualTo(width(svg, 1));
    assertThat(width(svg, 2)).isZero();
  }

  @Test
  void theMarkIsOnTheScaleOfTheBars() throws Exception {
    var svg = draw(Optional.of(new Mark(100, "target")), Row.of("a", 50, "50 %"));
    var line = (Element) svg.getElementsByTagName("line").item(0);
    assertThat(width(svg, 0) * 2)
        .isEqualTo(Double.parseDouble(line.getAttribute("x1").replace("%", "")));
  }

  @Test
  void itIsOneImageWithATitleAndADescriptionAndItsTextsAreEscaped() throws Exception {
    var svg = draw(Optional.empty(), Row.of("a", 1, "1"));
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("test-title");
    assertThat(svg.getAttribute("aria-describedby")).isEqualTo("test-description");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Budget & axes");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("One <bar> each");
  }

  @Test
  void everyValueIsWrittenBehindItsBar() throws Exception {
    var svg =
        draw(
            Optional.empty(),
            new Row("axis", List.of(new Bar(3, "3 paid", 1), new Bar(9, "9 due", 2))));
    var texts = svg.getElementsByTagName("text");
    assertThat(texts.item(1).getTextContent()).isEqualTo("3 paid");
    assertThat(texts.item(2).getTextContent()).isEqualTo("9 due");
  }

  @Test
  void aChartOfNothingButZerosIsDrawn() throws Exception {
    assertThat(width(draw(Optional.empty(), Row.of("a", 0, "0")), 0)).isZero();
  }

  @Test
  void aNegativeLengthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Row.of("a", -1, "-1"));
  }
}
