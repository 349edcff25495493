package org.essor.strategy.web;

import java.util.List;
import java.util.Map;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.RequiresScope;
import org.essor.accounts.Role;
import org.essor.platform.Texts;
import org.essor.strategy.ChangedMeanwhileException;
import org.essor.strategy.Strategy;
import org.essor.strategy.web.EditForm.Target;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a coordinator states by program, with the checks of the page. */
@RestController
class StateApiController {

  private final Strategy strategy;

  StateApiController(Strategy strategy) {
    this.strategy = strategy;
  }

  @RequiresRole(Role.COORDINATOR)
  @RequiresScope("strategy:write")
  @PostMapping("/api/v1/strategy/statements")
  ResponseEntity<?> state(@RequestBody JsonNode body, Person person, Texts texts) {
    var target =
        EditController.target(text(body, "property"), text(body, "subject"), strategy.catalogue());
    var form = form(body);
    var errors = form.errors(target, texts);
    return errors.isEmpty() ? state(form, target, person, texts) : refused(errors, texts);
  }

  private static EditForm form(JsonNode body) {
    return new EditForm(
        text(body, "value"),
        text(body, "period"),
        text(body, "reason"),
        text(body, "citation"),
        body.path("seen").asLong(0));
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asString("");
  }

  private ResponseEntity<?> state(EditForm form, Target target, Person person, Texts texts) {
    try {
      var stated = strategy.state(form.edit(target, person.id(), texts.language()));
      return ResponseEntity.status(HttpStatus.CREATED).body(DataWriter.statement(stated));
    } catch (ChangedMeanwhileException changed) {
      var problem = problem(HttpStatus.CONFLICT, texts.get("strategy.edit.meanwhile"), texts);
      problem.setProperty("latest", DataWriter.statement(changed.latest()));
      return ResponseEntity.of(problem).build();
    }
  }

  private static ResponseEntity<?> refused(Map<String, String> errors, Texts texts) {
    var first = errors.values().iterator().next();
    var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, first, texts);
    problem.setProperty(
        "errors",
        errors.entrySet().stream()
            .map(error ->
                Map.of(
                    "pointer", "/" + error.getKey(),
                    "message", error.getValue(),
                    "allowed", List.of()))
            .toList());
    return ResponseEntity.of(problem).build();
  }

  private static ProblemDetail problem(HttpStatus status, String detail, Texts texts) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(texts.get("strategy.api.problem"));
    return problem;
  }
}
