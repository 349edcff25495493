package org.essor.calls.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.journeys.Text;
import org.essor.library.LiveSource;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.springframework.stereotype.Component;

/** Published calls as the search of the library finds them, open or not. */
@Component
class CallsInSearch implements LiveSource {

  private final Calls calls;
  private final Translations translations;
  private final Clock clock;

  CallsInSearch(Calls calls, Translations translations, Clock clock) {
    this.calls = calls;
    this.translations = translations;
    this.clock = clock;
  }

  @Override
  public Text title() {
    return text("calls.title");
  }

  private Text text(String key) {
    return new Text(translations.in(Language.FR).get(key), translations.in(Language.EN).get(key));
  }

  @Override
  public List<LiveItem> list() {
    return calls.listPublic().stream().map(this::item).toList();
  }

  private LiveItem item(Call call) {
    var sheet = call.sheet();
    var intake = call.intake(clock.instant());
    return new LiveItem(
        call.address(),
        sheet.title(),
        sheet.summary(),
        Stream.of(sheet.description(), new Text(sheet.operator(), sheet.operator()))
            .filter(text -> !text.isEmpty())
            .toList(),
        text("calls.intake." + intake.name().toLowerCase(Locale.ROOT)),
        intake == Call.Intake.OPEN);
  }
}
