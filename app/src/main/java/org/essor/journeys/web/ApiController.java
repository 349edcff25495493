package org.essor.journeys.web;

import java.util.List;
import java.util.Optional;
import org.essor.journeys.Answers;
import org.essor.journeys.ApiProblem;
import org.essor.journeys.ApiProblem.FieldProblem;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.Journey;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Project;
import org.essor.journeys.Schedule;
import org.essor.journeys.internal.Guide;
import org.essor.journeys.roadmap.RoadmapData;
import org.essor.journeys.web.ApiData.JourneyData;
import org.essor.journeys.web.ApiData.JourneyList;
import org.essor.journeys.web.ApiData.ResultData;
import org.essor.platform.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Guided journeys for programs. Open: no cookie, no token, from any site. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1/journeys")
class ApiController {

  private final Editions editions;
  private final Guides guides;
  private final Roadmaps roadmaps;

  ApiController(Editions editions, Guides guides, Roadmaps roadmaps) {
    this.editions = editions;
    this.guides = guides;
    this.roadmaps = roadmaps;
  }

  @GetMapping
  JourneyList list() {
    var edition = editions.getInForce();
    return new JourneyList(
        ApiWriter.edition(edition),
        edition.regulation().journeys().values().stream().map(ApiWriter::summary).toList());
  }

  @GetMapping("/{journey}")
  JourneyData get(@PathVariable String journey, Texts texts) {
    find(journey, editions.getInForce(), texts);
    return ApiWriter.journey(guides.get(journey));
  }

  @PostMapping(path = "/{journey}/evaluate", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResultData evaluate(@PathVariable String journey, @RequestBody JsonNode body, Texts texts) {
    find(journey, editions.getInForce(), texts);
    var request = ApiRequest.read(body, editions, texts);
    var found = find(journey, request.edition(), texts);
    var project = Project.of(answers(request), request.edition());
    var roadmap = RoadmapData.of(roadmaps.of(project), texts);
    return ApiWriter.result(new Guide(request.edition(), found), project, roadmap);
  }

  private static Journey find(String journey, Edition edition, Texts texts) {
    var journeys = edition.regulation().journeys();
    return Optional.ofNullable(journeys.get(journey))
        .orElseThrow(() ->
            ApiProblem.ofAddress(
                new FieldProblem(
                    "",
                    texts.get("journeys.api.unknown-journey", journey),
                    List.copyOf(journeys.keySet()))));
  }

  private static Answers answers(ApiRequest request) {
    var schedule = request.startDate().map(Schedule.NONE::withStart).orElse(Schedule.NONE);
    var answers = Answers.none().withSchedule(schedule);
    var modules = List.of(new ProductModule("", request.facts()));
    return answers.withModules(modules, 0);
  }
}
