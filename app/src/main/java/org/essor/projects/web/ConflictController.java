package org.essor.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essor.journeys.Editions;
import org.essor.journeys.Workspaces;
import org.essor.kernel.Refusal;
import org.essor.projects.Edit;
import org.essor.projects.Projects;
import org.essor.projects.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves what a member has chosen where somebody else had changed the same facts. */
@Controller
class ConflictController {

  static final String WANTED = "wanted.";
  static final String CHOICE = "choice.";
  static final String MINE = "mine";
  static final String THEIRS = "theirs";
  static final String NEXT = "next";

  private static final Pattern PATH = Pattern.compile("(/[a-z0-9_-]+)*");

  private final Projects projects;
  private final Editions editions;

  ConflictController(Projects projects, Editions editions) {
    this.projects = projects;
    this.editions = editions;
  }

  static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  @PostMapping(Workspaces.PATH + "/conflit")
  String submit(Desk desk, @RequestParam Map<String, String> fields) {
    var wanted = read(fields);
    var check = new FactCheck(editions.getInForce(), desk.project().facts());
    var next = fields.getOrDefault(NEXT, "");
    if (!wanted.stream().allMatch(check::accepts) || !isPath(next)) {
      throw new Refusal("projects.change.unreadable");
    }
    var seen = Math.min(desk.seen().version(), desk.project().version());
    projects.save(new Edit(desk.id(), desk.who(), seen, wanted, Edit.CONFLICT, ""));
    projects.see(desk.id(), desk.who(), seen);
    return desk.to(next);
  }

  /** What clashed with nothing, and what he has chosen of what did. */
  private static List<Wanted> read(Map<String, String> fields) {
    var wanted = new ArrayList<Wanted>();
    fields.forEach((field, word) -> {
      var key = field.startsWith(WANTED) ? field.substring(WANTED.length()) : "";
      if (!key.isEmpty() && MINE.equals(fields.getOrDefault(CHOICE + key, MINE))) {
        wanted.add(new Wanted(key, Optional.of(word).filter(text -> !text.isEmpty())));
      }
    });
    return wanted;
  }
}
