package org.essor.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.kernel.PersonId;
import org.essor.projects.ProjectId;
import org.essor.projects.SavedProject;

/**
 * A project in front of the member who asks; an argument of handler methods below {@code
 * /projets/{project}}. Nobody gets one who is not of the team.
 *
 * @param seen what he had before his eyes when he sent his form
 */
record Desk(SavedProject project, Person person, Seen seen) {

  /** The form field that says what the sender had seen. */
  static final String FIELD = "seen";

  /**
   * What a member had before his eyes.
   *
   * @param version of the project
   * @param module the function that questions were about
   */
  record Seen(int version, String module) {

    /** Reads the field of a form; where there is none, the project as it is now. */
    static Seen of(HttpServletRequest request, SavedProject project) {
      return Optional.ofNullable(request.getParameter(FIELD))
          .filter(text -> text.matches("\\d{1,9}\\.[a-z0-9]{1,20}"))
          .map(text -> text.split("\\.", 2))
          .map(parts -> new Seen(Integer.parseInt(parts[0]), parts[1]))
          .orElseGet(() -> of(project));
    }

    /** The project as it is now, and the function that this member chose last. */
    static Seen of(SavedProject project) {
      var modules = project.facts().modules();
      var chosen = project.me().module();
      return new Seen(project.version(), modules.contains(chosen) ? chosen : modules.getFirst());
    }

    @Override
    public String toString() {
      return version + "." + module;
    }
  }

  ProjectId id() {
    return project.id();
  }

  PersonId who() {
    return person.id();
  }

  /** Leads to a page of the project. */
  String to(String path) {
    return "redirect:" + project.address() + path;
  }
}
