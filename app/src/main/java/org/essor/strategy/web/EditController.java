package org.essor.strategy.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.strategy.Catalogue;
import org.essor.strategy.ChangedMeanwhileException;
import org.essor.strategy.Phase;
import org.essor.strategy.Property;
import org.essor.strategy.Statement;
import org.essor.strategy.Strategy;
import org.essor.strategy.web.EditForm.Target;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where a coordinator states a phase, a date, a budget or a result, and says why. */
@Controller
@RequiresRole(Role.COORDINATOR)
@RequestMapping("/strategie/modifier/{property}/{subject}")
class EditController {

  private final Readers readers;
  private final Strategy strategy;

  EditController(Readers readers, Strategy strategy) {
    this.readers = readers;
    this.strategy = strategy;
  }

  /** What the handler methods need to draw the page. */
  private record Drawn(
      EditForm form, Map<String, String> errors, Optional<Statement> meanwhile, long saved) {}

  @GetMapping
  ModelAndView show(
      @PathVariable String property,
      @PathVariable String subject,
      @RequestParam(defaultValue = "0") long enregistre,
      Texts texts) {
    var target = target(property, subject, strategy.catalogue());
    var form =
        new EditForm(
            "",
            prefilled(target, texts),
            "",
            "",
            strategy.findLatest(subject, target.property()).map(Statement::id).orElse(0L));
    return draw(target, new Drawn(form, Map.of(), Optional.empty(), enregistre), texts);
  }

  @PostMapping
  ModelAndView state(
      @PathVariable String property,
      @PathVariable String subject,
      @ModelAttribute EditForm form,
      Person person,
      Texts texts) {
    var target = target(property, subject, strategy.catalogue());
    var errors = form.errors(target, texts);
    if (!errors.isEmpty()) {
      return status(
          draw(target, new Drawn(form, errors, Optional.empty(), 0), texts),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var stated = strategy.state(form.edit(target, person.id(), texts.language()));
      return new ModelAndView("redirect:" + address(target) + "?enregistre=" + stated.id());
    } catch (ChangedMeanwhileException changed) {
      return status(conflict(target, form, changed, texts), HttpStatus.CONFLICT);
    }
  }

  /** Refuses what a coordinator does not state. */
  static Target target(String property, String subject, Catalogue catalogue) {
    return Property.find(property)
        .filter(Property::isEditable)
        .filter(found -> catalogue.knows(subject, found))
        .map(found -> new Target(subject, found))
        .orElseThrow(() -> new Refusal("strategy.edit.unknown", subject));
  }

  /** A decision counts from today; a result was measured on a day that is not known here. */
  private String prefilled(Target target, Texts texts) {
    if (target.property() == Property.ACTUAL) {
      return "";
    }
    var today = readers.today();
    return texts.language() == Language.FR ? EditForm.frenchDay(today) : today.toString();
  }

  private static String address(Target target) {
    return "/strategie/modifier/" + target.property().code() + "/" + target.subject();
  }

  private static ModelAndView status(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  /** Keeps what was typed; sent again, it is stated after what the other person stated. */
  private ModelAndView conflict(
      Target target, EditForm form, ChangedMeanwhileException changed, Texts texts) {
    var again =
        new EditForm(
            form.value(), form.period(), form.reason(), form.citation(), changed.latest().id());
    return draw(target, new Drawn(again, Map.of(), Optional.of(changed.latest()), 0), texts);
  }

  private ModelAndView draw(Target target, Drawn drawn, Texts texts) {
    var words = readers.open(texts);
    var saved =
        words.board().list(target.subject(), target.property()).stream()
            .filter(statement -> statement.isEdited() && statement.id() == drawn.saved())
            .findFirst();
    return new ModelAndView(
        "strategy/edit",
        "page",
        new EditPage(
            address(target),
            words.subject(target.subject()),
            Tables.name(target.property(), words),
            target.property().type().name().toLowerCase(Locale.ROOT),
            words.unit(target.subject()),
            words.current(target.subject(), target.property()).stream().toList(),
            choices(target, drawn.form(), words),
            drawn.form(),
            drawn.errors(),
            drawn.meanwhile().map(words::figure),
            saved.map(words::figure)));
  }

  private static List<Choice> choices(Target target, EditForm form, Words words) {
    return Stream.of(Phase.values())
        .filter(_ -> target.property() == Property.PHASE)
        .map(phase -> choice(phase, form, words))
        .toList();
  }

  private static Choice choice(Phase phase, EditForm form, Words words) {
    var value = phase.name().toLowerCase(Locale.ROOT);
    return new Choice(value, words.word(phase), "", value.equals(form.value()));
  }
}
