package org.essor.projects.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essor.journeys.Editions;
import org.essor.platform.Choice;
import org.essor.platform.PageScope;
import org.essor.platform.Texts;
import org.essor.projects.EditConflict;
import org.essor.projects.web.ConflictPage.Clash;
import org.essor.projects.web.Speakers.Names;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows both values where two people have changed the same facts; whoever came last chooses. */
@ControllerAdvice
class EditConflictAdvice {

  private final Desks desks;
  private final Editions editions;
  private final Speakers speakers;

  EditConflictAdvice(Desks desks, Editions editions, Speakers speakers) {
    this.desks = desks;
    this.editions = editions;
    this.speakers = speakers;
  }

  @ExceptionHandler
  ModelAndView choose(EditConflict conflict, HttpServletRequest request, Texts texts) {
    var desk = desks.reopen(conflict.project(), request);
    var facts = desk.project().facts();
    var wording = new ChangeWording(editions.getInForce(), facts, texts);
    var names =
        speakers.of(conflict.clashes().stream().flatMap(clash -> clash.by().stream()), texts);
    var page =
        new ConflictPage(
            "/conflit",
            conflict.clashes().stream().map(clash -> clash(clash, wording, names)).toList(),
            hidden(conflict, request),
            conflict.others().stream()
                .map(other ->
                    texts.get(
                        "projects.conflict.kept",
                        wording.what(other.key()),
                        wording.word(other.key(), other.word())))
                .toList());
    return new ModelAndView("projects/conflict", Map.of("page", page), HttpStatus.CONFLICT);
  }

  private static Clash clash(EditConflict.Clash clash, ChangeWording wording, Names names) {
    var texts = wording.texts();
    var key = clash.key();
    var who = names.of(clash.by());
    var when = new Moments(texts).when(clash.when());
    return new Clash(
        ConflictController.CHOICE + key,
        wording.what(key),
        texts.get("projects.conflict.by", who, when),
        List.of(
            new Choice(
                ConflictController.THEIRS,
                wording.word(key, clash.theirs()),
                texts.get("projects.conflict.theirs", who),
                true),
            new Choice(
                ConflictController.MINE,
                wording.word(key, clash.mine()),
                texts.get("projects.conflict.mine"),
                false)));
  }

  /** All that was wanted goes along with the choice, so that nothing is lost. */
  private static Map<String, String> hidden(EditConflict conflict, HttpServletRequest request) {
    var hidden = new LinkedHashMap<String, String>();
    hidden.put(ConflictController.NEXT, next(request));
    conflict
        .clashes()
        .forEach(
            clash -> hidden.put(ConflictController.WANTED + clash.key(), clash.mine().orElse("")));
    conflict
        .others()
        .forEach(
            other -> hidden.put(ConflictController.WANTED + other.key(), other.word().orElse("")));
    return hidden;
  }

  /** Where the member goes on: with the questions, or to the page that the form was on. */
  private static String next(HttpServletRequest request) {
    var base = ((PageScope) request.getAttribute(PageScope.ATTRIBUTE)).base();
    var path = request.getRequestURI().substring(base.length());
    var chosen = request.getParameter(ConflictController.NEXT);
    if (chosen != null && ConflictController.isPath(chosen)) {
      return chosen;
    }
    return path.startsWith("/parcours/")
        ? path.replaceFirst("/questions/.*", "/suite")
        : path.startsWith("/feuille-de-route") ? "/feuille-de-route" : "";
  }
}
