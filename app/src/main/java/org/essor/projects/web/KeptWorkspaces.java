package org.essor.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.essor.journeys.Answers;
import org.essor.journeys.Editions;
import org.essor.journeys.Variant;
import org.essor.journeys.Workspace;
import org.essor.journeys.Workspaces;
import org.essor.kernel.Refusal;
import org.essor.projects.Edit;
import org.essor.projects.Projects;
import org.springframework.stereotype.Component;

/** Lets the pages of journeys work on projects. */
@Component
class KeptWorkspaces implements Workspaces {

  private final Desks desks;
  private final Projects projects;
  private final Editions editions;

  KeptWorkspaces(Desks desks, Projects projects, Editions editions) {
    this.desks = desks;
    this.projects = projects;
    this.editions = editions;
  }

  @Override
  public Workspace open(String id, HttpServletRequest request) {
    var desk = desks.open(id, request);
    var modules = desk.project().facts().modules();
    if (!request.getMethod().equals("GET") && !modules.contains(desk.seen().module())) {
      throw new Refusal("projects.module.removed");
    }
    return new Kept(desk);
  }

  /** One project, for one request: as it was when the request came. */
  private final class Kept implements Workspace {

    private final Desk desk;

    Kept(Desk desk) {
      this.desk = desk;
    }

    @Override
    public String base() {
      return desk.project().address();
    }

    @Override
    public Answers answers() {
      return desk.project().answers(editions.getInForce(), desk.seen().module());
    }

    @Override
    public void keep(Answers changed) {
      var facts = desk.project().facts();
      var newModule = "m" + UUID.randomUUID().toString().substring(0, 8);
      var wanted = facts.changesTo(changed, newModule);
      if (!wanted.isEmpty()) {
        projects.save(
            new Edit(desk.id(), desk.who(), desk.seen().version(), wanted, Edit.ANSWERS, ""));
      }
      var module = facts.currentModule(changed, newModule);
      if (!module.equals(desk.project().me().module())) {
        projects.choose(desk.id(), desk.who(), module);
      }
    }

    @Override
    public Optional<Variant> findVariant() {
      return projects.findVariant(desk.id(), desk.who());
    }

    @Override
    public void keepVariant(Variant aside) {
      projects.keepVariant(desk.id(), desk.who(), aside);
    }

    @Override
    public void deleteVariant() {
      projects.deleteVariant(desk.id(), desk.who());
    }
  }
}
