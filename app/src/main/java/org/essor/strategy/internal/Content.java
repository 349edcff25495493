package org.essor.strategy.internal;

import java.util.List;
import java.util.Optional;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Period;
import org.essor.strategy.Property;
import org.essor.strategy.Stated;
import org.essor.strategy.Statement.Published;

/** What the folder of published figures holds, checked. */
record Content(Catalogue catalogue, List<Figure> figures) {

  Content {
    figures = List.copyOf(figures);
  }

  /** A published statement. */
  record Figure(
      String subject,
      Property property,
      Optional<Period> period,
      Stated value,
      Published published) {

    /** One source states one thing once for one time. */
    Key key() {
      return new Key(subject, property, period.map(Period::text), published.source());
    }
  }

  record Key(String subject, Property property, Optional<String> period, String source) {}
}
