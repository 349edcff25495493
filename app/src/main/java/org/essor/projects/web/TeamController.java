package org.essor.projects.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.journeys.Workspaces;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.projects.Member;
import org.essor.projects.TeamRole;
import org.essor.projects.Teams;
import org.essor.projects.Teams.Invitation;
import org.essor.projects.Teams.RoleChange;
import org.essor.projects.web.Speakers.Names;
import org.essor.projects.web.TeamPage.Row;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The team of a project: invite, change roles, remove, leave; accept or decline. */
@Controller
@RequestMapping(Workspaces.PATH)
class TeamController {

  private static final String HERE = "/equipe";

  /** What is said at the field of the address, by the refusal of an invitation. */
  private static final Map<String, String> AT_ADDRESS =
      Map.of(
          "accounts.email.invalid", "projects.team.error.email",
          "projects.team.already", "projects.team.already.title");

  private final Teams teams;
  private final Speakers speakers;

  TeamController(Teams teams, Speakers speakers) {
    this.teams = teams;
    this.speakers = speakers;
  }

  @GetMapping(HERE)
  ModelAndView show(Desk desk, Texts texts) {
    return new ModelAndView("projects/team", "page", page(desk, Typed.NOTHING, texts));
  }

  /** Who was to be invited, and what is wrong with it. */
  private record Typed(String email, TeamRole role, Map<String, String> errors) {
    static final Typed NOTHING = new Typed("", TeamRole.EDITOR, Map.of());
  }

  private TeamPage page(Desk desk, Typed typed, Texts texts) {
    var members = teams.list(desk.id(), desk.who());
    var names = speakers.of(members.stream().map(Member::person), texts);
    return new TeamPage(
        members.stream().map(member -> row(member, desk, names)).toList(),
        isAlone(members, desk),
        desk.project().me().role().mayManage(),
        typed.email(),
        roles(typed.role(), texts),
        typed.errors());
  }

  private static boolean isAlone(List<Member> members, Desk desk) {
    return members.stream()
        .filter(member -> member.role() == TeamRole.OWNER && member.accepted())
        .allMatch(owner -> owner.person().equals(desk.who()));
  }

  private static Row row(Member member, Desk desk, Names names) {
    var texts = names.texts();
    var day = new Moments(texts).day(member.since());
    return new Row(
        member.person().toString(),
        names.of(member.person()),
        names.email(member.person()),
        texts.get("projects.role." + member.role()),
        member.person().equals(desk.who()),
        texts.get(member.accepted() ? "projects.team.since" : "projects.team.invited", day),
        roles(member.role(), texts));
  }

  private static List<Choice> roles(TeamRole chosen, Texts texts) {
    return Stream.of(TeamRole.values())
        .map(role ->
            new Choice(
                role.name(),
                texts.get("projects.role." + role),
                texts.get("projects.role." + role + ".about"),
                role == chosen))
        .toList();
  }

  @PostMapping(HERE + "/inviter")
  ModelAndView invite(
      Desk desk, @RequestParam String email, @RequestParam TeamRole role, Texts texts) {
    try {
      teams.invite(new Invitation(desk.id(), email.strip(), role, texts.language()), desk.who());
      return new ModelAndView(desk.to(HERE + "?fait=projects.invited"));
    } catch (Refusal refusal) {
      var key = Optional.ofNullable(AT_ADDRESS.get(refusal.code())).orElseThrow(() -> refusal);
      var page = page(desk, new Typed(email, role, Map.of("email", texts.get(key))), texts);
      return new ModelAndView(
          "projects/team", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping(HERE + "/{member}/role")
  String change(Desk desk, @PathVariable String member, @RequestParam TeamRole role) {
    teams.change(new RoleChange(desk.id(), person(member), role), desk.who());
    return desk.to(HERE + "?fait=projects.role-changed");
  }

  @PostMapping(HERE + "/{member}/retirer")
  String remove(Desk desk, @PathVariable String member) {
    teams.remove(desk.id(), person(member), desk.who());
    return desk.to(HERE + "?fait=projects.member-removed");
  }

  private static PersonId person(String member) {
    try {
      return new PersonId(UUID.fromString(member));
    } catch (IllegalArgumentException _) {
      throw new Refusal("projects.member.unknown");
    }
  }

  /** Leaves the team, or declines to be of it. */
  @PostMapping("/quitter")
  String leave(Person person, @PathVariable(Workspaces.VARIABLE) String project) {
    teams.leave(Desks.id(project), person.id());
    return "redirect:/projets?fait=projects.left";
  }

  @PostMapping("/accepter")
  String accept(Person person, @PathVariable(Workspaces.VARIABLE) String project) {
    var id = Desks.id(project);
    teams.accept(id, person.id());
    return "redirect:/projets/" + id;
  }
}
