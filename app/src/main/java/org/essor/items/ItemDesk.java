package org.essor.items;

import java.time.Instant;
import java.util.List;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/**
 * Where authors write items, review those of others and decide what becomes of them. All methods
 * refuse who is not an author of the item's institution: {@code items.item.unknown}, so that nobody
 * learns whether there is one.
 */
public interface ItemDesk {

  /**
   * Who does something to an item.
   *
   * @param draft the count of changes that he saw, {@link AuthoredItem#draft}
   */
  record Act(ItemId item, PersonId who, int draft) {}

  /** Lists the items of all institutions where a person is an author, the latest changed first. */
  List<AuthoredItem> list(PersonId who);

  /** Returns an item to be read by a person: that he saw it is kept. */
  AuthoredItem open(ItemId id, PersonId who);

  /**
   * Begins an item.
   *
   * @param example whether it is made for a demonstration
   * @throws org.essor.kernel.Refusal {@code institutions.duty.forbidden}
   */
  AuthoredItem create(Beginning beginning, PersonId who);

  /** What an item begins with. */
  record Beginning(InstitutionId institution, Content content, boolean example) {}

  /**
   * Keeps the words of an item.
   *
   * @throws org.essor.kernel.Refusal {@code items.draft.changed} where somebody else changed it
   *     since it was seen: nothing is overwritten; {@code items.stage.wrong} where it is not being
   *     written
   */
  AuthoredItem save(Act act, Content content);

  /**
   * Keeps a picture for an item.
   *
   * @param file an SVG drawing, a PNG or JPEG picture; what could run in it is refused
   * @return its path, as {@link Content} names it
   * @throws org.essor.kernel.Refusal {@code items.picture.wrong}; as {@link #save}
   */
  String keepPicture(Act act, byte[] file);

  /**
   * Gives it to others to be reviewed; {@code items.content.incomplete} where a text is missing.
   */
  void submit(Act act);

  /** Says something of it; changes nothing. */
  void comment(Act act, String note);

  /**
   * Accepts it.
   *
   * @throws org.essor.kernel.Refusal {@code items.review.own.forbidden} where the reviewer changed
   *     a word of it; {@code items.draft.changed}; {@code items.stage.wrong}
   */
  void approve(Act act, String note);

  /** Gives it back to be written anew; a note says why. Ends a trial too. */
  void giveBack(Act act, String note);

  /** Has it asked inside live tests, without counting. */
  void tryOut(Act act);

  /** Has it asked no more; a note says why. */
  void retire(Act act, String note);

  /** What happened to an item, the latest first. */
  List<Step> history(ItemId id, PersonId who);

  /** Who opened it and when, the latest first; each person once a day. */
  List<Seen> views(ItemId id, PersonId who);

  /** A person who opened an item. */
  record Seen(PersonId person, Instant at) {}
}
