package org.essor.items.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.items.Content;
import org.essor.items.ItemId;
import org.essor.items.internal.ItemFormat.Standing;
import org.essor.items.internal.ItemRows.Published;
import org.essor.platform.SiteSettings;
import org.essor.skills.ItemFiles;
import org.springframework.stereotype.Component;

/** Gives the bank the items that are tried or in use; examples in a demonstration only. */
@Component
class PublishedItems implements ItemFiles {

  private static final String OWN = "e-\\d+";

  private final ItemRows rows;
  private final SiteSettings site;

  PublishedItems(ItemRows rows, SiteSettings site) {
    this.rows = rows;
    this.site = site;
  }

  @Override
  public Map<String, String> published() {
    var all = rows.published(site.demo());
    var known = all.stream().map(each -> each.item().value()).collect(Collectors.toSet());
    var files = new LinkedHashMap<String, String>();
    for (var each : all) {
      var standing =
          new Standing(enemies(each.content(), known), each.calibration(), each.pretest());
      files.putAll(files(each, standing));
    }
    return files;
  }

  private Map<String, String> files(Published each, Standing standing) {
    var files = new LinkedHashMap<String, String>();
    files.put(
        ItemFormat.path(each.item()), ItemFormat.write(each.item(), each.content(), standing));
    picture(each.item(), each.content())
        .ifPresent(svg -> files.put(each.content().get("picture"), svg));
    return files;
  }

  private Optional<String> picture(ItemId item, Content content) {
    return Optional.ofNullable(rows.pictures(item).get(content.get("picture")));
  }

  /** Those in the bank: an item written here is none before it is tried. */
  private static List<String> enemies(Content content, Set<String> known) {
    return content.enemies().stream()
        .filter(enemy -> !enemy.matches(OWN) || known.contains(enemy))
        .toList();
  }

  /** The files of a draft, to be tried with the bank of today. */
  Map<String, String> tried(ItemId item, Content content) {
    var known =
        rows.published(site.demo()).stream()
            .map(each -> each.item().value())
            .collect(Collectors.toSet());
    known.remove(item.value());
    var standing = new Standing(enemies(content, known), Optional.empty(), false);
    return files(new Published(item, 0, content, Optional.empty(), false, Instant.EPOCH), standing);
  }
}
