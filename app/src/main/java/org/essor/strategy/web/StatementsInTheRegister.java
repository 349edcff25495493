package org.essor.strategy.web;

import java.util.Optional;
import org.essor.accounts.RegisterReader;
import org.essor.audit.AuditEntry;
import org.essor.platform.Texts;
import org.essor.strategy.Period;
import org.essor.strategy.Property;
import org.essor.strategy.Stated;
import org.springframework.stereotype.Component;

/** Says in the register what a coordinator stated as the pages of the strategy say it. */
@Component
class StatementsInTheRegister implements RegisterReader {

  private final Readers readers;

  StatementsInTheRegister(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<String> find(AuditEntry entry, String detail, Texts texts) {
    if (!entry.action().equals("strategy.stated")) {
      return Optional.empty();
    }
    var written = entry.details().getOrDefault(detail, "");
    return switch (detail) {
      case "period" -> Optional.of(readers.open(texts).period(Period.of(written)));
      case "value" -> value(entry, written, texts);
      default -> Optional.empty();
    };
  }

  private Optional<String> value(AuditEntry entry, String written, Texts texts) {
    var subject = entry.subject().substring("strategy:".length());
    return Property.find(entry.details().getOrDefault("property", ""))
        .map(property -> Stated.of(property.type(), written))
        .map(stated -> readers.open(texts).value(stated, subject));
  }
}
