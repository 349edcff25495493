package org.essor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SamePartsTests {

  private final SameParts parts = new SameParts();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void aPartIsWrittenOnceForEachKey() {
    var said = said("a") + said("a") + said("b") + said("a");

    assertThat(said).isEqualTo("«é» 1. «é» 1. «é» 2. «é» 1. ");
  }

  @Test
  void whatComesWhereThereIsNoRoomIsWrittenEachTime() {
    for (int i = 0; i < 1_000; i++) {
      said("part " + i);
    }

    assertThat(said("one more") + said("one more")).isEqualTo("«é» 1001. «é» 1002. ");
    assertThat(said("part 7")).isEqualTo("«é» 8. ");
  }

  private String said(String key) {
    var page = new StringOutput();
    Content part = output -> output.writeContent("«é» " + made.incrementAndGet() + ". ");
    new OwaspHtmlTemplateOutput(page).writeUserContent(parts.once(key, part));
    return page.toString();
  }
}
