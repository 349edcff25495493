package org.essor.certification.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.certification.Accommodations;
import org.essor.certification.Candidate;
import org.essor.certification.ClassLists;
import org.essor.certification.ClassLists.ClassList;
import org.essor.certification.Sessions;
import org.essor.certification.Sessions.Registration;
import org.essor.certification.web.SessionPages.View;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Registers a whole class: the people of a list, or what was pasted. */
@Component
class Registering {

  private final Sessions sessions;
  private final People people;
  private final ObjectProvider<ClassLists> lists;

  Registering(Sessions sessions, People people, ObjectProvider<ClassLists> lists) {
    this.sessions = sessions;
    this.people = people;
    this.lists = lists;
  }

  /**
   * What came of it.
   *
   * @param registered how many are new
   * @param waiting how many wait for a place, for there is none
   * @param known how many were registered before: what was granted to them stays
   * @param left the lines that were not taken, each as it was typed
   * @param why one a line that was not taken
   */
  record Outcome(int registered, int waiting, int known, List<String> left, List<String> why) {
    Outcome {
      left = List.copyOf(left);
      why = List.copyOf(why);
    }

    /** Says who is not registered, and why. */
    String toldOfLeft(Texts texts) {
      var reasons = String.join(texts.pick("\u202f; ", "; "), why);
      return texts.get("certification.register.left", registered, reasons, waiting);
    }
  }

  /** The classes that the reader may register. */
  List<ClassList> classes(View view) {
    var where = view.session().plan().institution();
    return lists.stream().flatMap(each -> each.list(where, view.reader().id()).stream()).toList();
  }

  /** Registers the people of a class; those who cannot be are told by their addresses. */
  Outcome register(ClassList chosen, View view) {
    var run = new Run(view);
    for (var person : people.list(chosen.people())) {
      run.take(person.email(), person.email(), person.id());
    }
    return run.outcome();
  }

  /**
   * Registers the addresses of pasted lines: cells parted by semicolons, commas, tabs or spaces, of
   * which those with an at sign count. A first line without one is a heading.
   */
  Outcome register(String typed, View view) {
    var run = new Run(view);
    var lines = typed.lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      var line = lines.get(number - 1).strip();
      var emails =
          Arrays.stream(line.split("[\\s,;]+")).filter(each -> each.contains("@")).toList();
      if (emails.isEmpty() && !line.isEmpty() && !isHeading(number, lines)) {
        run.refuse(line, view.texts().get("certification.register.no-address", number, line));
      }
      for (var email : emails) {
        run.take(email, number);
      }
    }
    return run.outcome();
  }

  /** A line above others that names its columns. */
  private static boolean isHeading(int number, List<String> lines) {
    return number == 1
        && lines.stream().anyMatch(each -> each.contains("@"))
        && lines
            .getFirst()
            .matches(".*[;,\t].*|(?i)\\s*(e-?mail|courriel|adresse.*|address.*)\\s*");
  }

  /** One after another, so that one that is wrong keeps no other out. */
  private final class Run {

    private final View view;
    private final Set<PersonId> known;
    private final Set<PersonId> seen = new HashSet<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> why = new ArrayList<>();
    private final List<PersonId> registered = new ArrayList<>();
    private final List<PersonId> waiting = new ArrayList<>();
    private final List<PersonId> before = new ArrayList<>();

    Run(View view) {
      this.view = view;
      known =
          Stream.concat(
                  sessions.listCandidates(view.session().id()).stream().map(Candidate::person),
                  sessions.listWaiting(view.session().id()).stream())
              .collect(Collectors.toSet());
    }

    void take(String email, int line) {
      try {
        take(email, "", people.invite(email, view.texts().language()).id());
      } catch (Refusal refusal) {
        refuse(email, view.texts().get("certification.register.line", line, email, said(refusal)));
      }
    }

    void take(String typed, String name, PersonId person) {
      if (!seen.add(person)) {
        return;
      }
      if (known.contains(person)) {
        before.add(person);
        return;
      }
      try {
        var plain = new Registration(person, Accommodations.NONE, List.of());
        boolean placed = sessions.registerOrWait(view.session().id(), plain, view.reader().id());
        (placed ? registered : waiting).add(person);
      } catch (Refusal refusal) {
        if (name.isEmpty()) {
          throw refusal;
        }
        refuse(typed, name + " – " + said(refusal));
      }
    }

    private String said(Refusal refusal) {
      return view.texts().get(refusal.code() + ".title", refusal.facts().toArray());
    }

    void refuse(String typed, String reason) {
      left.add(typed);
      why.add(reason);
    }

    Outcome outcome() {
      return new Outcome(registered.size(), waiting.size(), before.size(), left, why);
    }
  }
}
