package org.essor.applications.web;

import java.util.List;
import java.util.Optional;
import org.essor.applications.Dossier;
import org.essor.calls.fill.CriterionView;
import org.essor.platform.Crumb;

/**
 * A deposited application, for those who run its call.
 *
 * @param address of this page
 * @param facts what is known of it at a glance: name and value
 * @param reason of its state, empty where there is none
 * @param act where something can be decided now
 * @param open true while it can still be deposited again
 * @param files the start of the addresses of its files
 * @param members names and addresses of those who work on it
 */
public record DossierPage(
    String address,
    List<Crumb> crumbs,
    String title,
    String state,
    String kind,
    String reason,
    List<Fact> facts,
    List<CriterionView> criteria,
    Optional<Act> act,
    boolean open,
    Dossier dossier,
    String files,
    Receipt receipt,
    List<String> members,
    List<Event> history) {

  public DossierPage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    criteria = List.copyOf(criteria);
    members = List.copyOf(members);
    history = List.copyOf(history);
  }

  /** Something known at a glance. */
  public record Fact(String name, String value) {}

  /** What can be decided: where it is sent, for which application, in which zone. */
  public record Act(String action, String id, ActForm form, String zone) {}

  /** The receipt of the deposit that counts. */
  public record Receipt(String number, String exactly, String sha256, String keyId) {}

  /** What happened to it, when, by whom, why. */
  public record Event(String when, String what, String who, String why) {}
}
