package org.essor.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.Submission;
import org.essor.experts.Veil;
import org.essor.kernel.PersonId;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.review.Juries;
import org.essor.review.Juries.Item;
import org.essor.review.Juries.Session;
import org.essor.review.ReviewDesk;
import org.essor.review.ReviewForm;
import org.essor.review.Standing;
import org.essor.review.web.DossierViews.Shown;
import org.springframework.stereotype.Component;

/** Shows sessions of juries, to jurors and to those who run the call. */
@Component
class Sessions {

  private final Juries juries;
  private final ReviewDesk reviews;
  private final DossierViews dossiers;
  private final People people;

  Sessions(Juries juries, ReviewDesk reviews, DossierViews dossiers, People people) {
    this.juries = juries;
    this.reviews = reviews;
    this.dossiers = dossiers;
    this.people = people;
  }

  /**
   * Where a session is shown.
   *
   * @param address of the session for this reader
   * @param manager true where he runs the call
   */
  record View(
      Session session,
      Person reader,
      String address,
      List<Crumb> crumbs,
      boolean manager,
      Texts texts) {

    ReviewWords words() {
      return new ReviewWords(texts);
    }

    boolean isOpen() {
      return session.minutes().isEmpty();
    }
  }

  SessionPage page(View view, List<Submission> addable, Posted posted) {
    var session = view.session();
    var words = view.words();
    var names = names(session);
    return new SessionPage(
        view.address(),
        session.title(),
        view.crumbs(),
        view.texts().get("review.session.about", words.when(session.at()), session.place()),
        view.manager(),
        session.minutes().map(minutes -> closed(session, minutes, words)),
        session.items().stream().map(item -> row(item, names, view)).toList(),
        addable.stream().map(Sessions::choice).toList(),
        view.isOpen()
            && !session.items().isEmpty()
            && session.items().stream().allMatch(item -> item.outcome().isPresent()),
        session.complete(),
        posted);
  }

  private static Choice choice(Submission submission) {
    return new Choice(
        submission.id().toString(), submission.number() + " · " + submission.title(), "", false);
  }

  private static SessionPage.Closed closed(
      Session session, Juries.Minutes minutes, ReviewWords words) {
    return new SessionPage.Closed(
        minutes.number(), words.when(minutes.at()), minutes.sha256(), session.complete());
  }

  private Map<PersonId, String> names(Session session) {
    return people.list(session.members()).stream()
        .collect(Collectors.toMap(Person::id, Person::displayName));
  }

  private static SessionPage.Row row(Item item, Map<PersonId, String> names, View view) {
    return new SessionPage.Row(
        view.address() + "/" + item.submission().id(),
        item.submission().number(),
        item.submission().title(),
        marks(item, view),
        recused(item, names, view.texts()),
        item.outcome().map(outcome -> view.texts().get("review.outcome." + outcome)).orElse("–"));
  }

  /** The mean, for those who run the call and jurors who have marked; for others how many. */
  private static String marks(Item item, View view) {
    int count = item.marks().size();
    boolean sees = view.manager() || item.marks().containsKey(view.reader().id());
    return Standing.mean(List.copyOf(item.marks().values()))
        .filter(_ -> sees)
        .map(mean -> view.texts().get("review.jury.mean", view.words().number(mean), count))
        .orElseGet(() -> view.texts().get("review.jury.count", count));
  }

  private static String recused(Item item, Map<PersonId, String> names, Texts texts) {
    return item.recused().stream()
        .map(person -> names.getOrDefault(person, texts.get("review.expert.gone")))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  SheetPage sheet(View view, Item item, Posted posted) {
    var session = view.session();
    var submission = item.submission();
    var address = view.address() + "/" + submission.id();
    var crumbs = new ArrayList<>(view.crumbs());
    crumbs.add(new Crumb(view.address(), session.title()));
    var forms = juries.reviews(session.id(), submission.id(), view.reader().id());
    boolean juror = session.members().contains(view.reader().id());
    return new SheetPage(
        address,
        crumbs,
        dossiers.of(new Shown(submission, view.reader().id(), Veil.none(), address), view.texts()),
        standing(view, submission),
        others(forms, view.words()),
        marks(item, view),
        view.manager() ? detail(item, session, view) : List.of(),
        juror && view.isOpen() ? mine(item, view) : List.of(),
        juror,
        view.isOpen(),
        decided(item, view.words()),
        view.manager() && view.isOpen()
            ? DecisionsController.outcomes(posted, view.texts())
            : List.of(),
        item.version(),
        posted);
  }

  private String standing(View view, Submission submission) {
    return view.manager()
        ? reviews
            .standing(submission.call(), view.reader().id())
            .flatMap(standing -> standing.find(submission.id()))
            .flatMap(row ->
                row.ranked()
                    .map(ranked ->
                        view.texts()
                            .get(
                                "review.proposal.standing",
                                view.words().number(ranked.expectedRank(), 1),
                                ranked.bestRank(),
                                ranked.worstRank(),
                                view.texts().get("review.zone." + row.zone()))))
            .orElse("")
        : "";
  }

  private static List<ReviewPage.Other> others(List<ReviewForm> forms, ReviewWords words) {
    var others = new ArrayList<ReviewPage.Other>();
    for (var form : forms) {
      others.add(
          new ReviewPage.Other(
              words.texts().get("review.jury.expert", others.size() + 1),
              ReviewsController.marks(form, words),
              form.entry(ReviewForm.OPINION)));
    }
    return others;
  }

  private List<SheetPage.Juror> detail(Item item, Session session, View view) {
    var recused = view.texts().get("review.jury.recused");
    var names = names(session);
    return session.members().stream()
        .filter(names::containsKey)
        .map(member ->
            new SheetPage.Juror(
                names.getOrDefault(member, ""),
                item.recused().contains(member)
                    ? recused
                    : Optional.ofNullable(item.marks().get(member))
                        .map(view.words()::number)
                        .orElse("–")))
        .toList();
  }

  private static List<Choice> mine(Item item, View view) {
    var given = Optional.ofNullable(item.marks().get(view.reader().id()));
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", view.texts().get("review.mark.none"), "", given.isEmpty()));
    for (var value : view.session().scale().values()) {
      boolean isMine = given.filter(mark -> mark.compareTo(value) == 0).isPresent();
      choices.add(new Choice(value.toPlainString(), view.words().number(value), "", isMine));
    }
    return choices;
  }

  private static String decided(Item item, ReviewWords words) {
    return item.outcome()
        .map(outcome ->
            words.texts().get("review.outcome." + outcome)
                + item.aid().map(aid -> " · " + words.euros(aid)).orElse("")
                + " · "
                + item.reason())
        .orElse("");
  }
}
