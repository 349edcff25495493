package org.essor.items.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.items.AuthoredItem;
import org.essor.items.Content;
import org.essor.items.ItemId;
import org.essor.skills.Picture;
import org.essor.skills.Skills;
import org.essor.skills.question.ShownItem;
import org.springframework.stereotype.Component;

/** Shows a draft as a learner will see it; nothing of it is kept. */
@Component
public class Trials {

  private final Skills skills;
  private final PublishedItems published;
  private final ItemRows rows;

  Trials(Skills skills, PublishedItems published, ItemRows rows) {
    this.skills = skills;
    this.published = published;
    this.rows = rows;
  }

  /** The item as it is shown; empty where it is not complete. */
  public Optional<ShownItem> show(AuthoredItem item) {
    if (!item.content().problems().isEmpty()) {
      return Optional.empty();
    }
    var bank = skills.bankWith(published.tried(item.id(), item.content()));
    return Optional.of(ShownItem.of(bank, item.id().value(), item.id().value().hashCode()));
  }

  /** An address that holds the drawing of an item, where it has one. */
  public Optional<String> picture(ItemId item, Content content) {
    return Optional.ofNullable(rows.pictures(item).get(content.get("picture")))
        .map(svg -> new Picture(1, 1, svg).address());
  }

  /** A version that was published. */
  public record Version(int number, boolean calibrated, Instant at) {}

  /** The versions of an item, the latest first. */
  public List<Version> versions(AuthoredItem item) {
    return rows.versions(item.id()).stream()
        .map(each -> new Version(each.number(), each.calibration().isPresent(), each.at()))
        .toList();
  }
}
