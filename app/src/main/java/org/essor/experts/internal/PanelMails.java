package org.essor.experts.internal;

import java.util.List;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.springframework.stereotype.Component;

/**
 * Mails to experts and to those who run calls, each in his language. None names who judges what.
 * Call within a transaction.
 */
@Component
class PanelMails {

  private final Calls calls;
  private final People people;
  private final FoundConflicts conflicts;
  private final Mails mails;
  private final SiteSettings site;

  PanelMails(Calls calls, People people, FoundConflicts conflicts, Mails mails, SiteSettings site) {
    this.calls = calls;
    this.people = people;
    this.conflicts = conflicts;
    this.mails = mails;
    this.site = site;
  }

  /** Invites an expert: the call, how many applications at most, what the operator says, where. */
  void invite(Person invited, CallId call, int maxLoad, String message) {
    send(
        invited,
        "experts.mail.invitation",
        title(call, invited.language()),
        "" + maxLoad,
        message.isBlank() ? "" : message.strip() + "\n\n",
        site.url() + "/expert/invitations/" + call);
  }

  /** Tells experts how many applications they are asked to judge. */
  void assigned(CallId call, PersonId expert, int count) {
    tell(call, expert, "experts.mail.assigned", "" + count);
  }

  /** Tells an expert that some applications are no longer his. */
  void relieved(CallId call, PersonId expert, int count) {
    tell(call, expert, "experts.mail.relieved", "" + count);
  }

  /** Tells an expert that an application that he judged was withdrawn by who made it. */
  void withdrawn(CallId call, PersonId expert) {
    tell(call, expert, "experts.mail.withdrawn", "");
  }

  private void tell(CallId call, PersonId expert, String textKey, String count) {
    people
        .list(List.of(expert))
        .forEach(person ->
            send(
                person,
                textKey,
                title(call, person.language()),
                count,
                site.url() + "/expert/invitations/" + call));
  }

  /** Tells those who run a call, and may know it, that an application lacks somebody. */
  void placeOpen(CallId call, ApplicationId application) {
    for (var manager : people.list(calls.listManagers(call))) {
      if (conflicts.barred(List.of(application), manager.id()).isEmpty()) {
        send(
            manager,
            "experts.mail.place-open",
            title(call, manager.language()),
            site.url() + "/operateur/appels/" + call + "/affectation/remplacement");
      }
    }
  }

  private String title(CallId call, Language language) {
    return calls.get(call).sheet().title().inOrOther(language);
  }

  private void send(Person person, String textKey, String... facts) {
    mails.send(new Mail(person.email(), person.language(), textKey, facts));
  }
}
