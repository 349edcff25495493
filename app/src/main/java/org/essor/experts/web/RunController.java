package org.essor.experts.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.experts.AssignmentDesk;
import org.essor.experts.PanelDesk;
import org.essor.experts.ProposedPair;
import org.essor.experts.Run;
import org.essor.experts.RunResult.Proof;
import org.essor.experts.Seat;
import org.essor.kernel.PersonId;
import org.essor.platform.BarChart;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What came out of a computation of who judges what, with its proof. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.CALLS + "/{call}/affectation/{run}")
class RunController {

  private static final int WORST_SHOWN = 5;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Operators operators;
  private final AssignmentDesk desk;
  private final PanelDesk panel;

  RunController(Operators operators, AssignmentDesk desk, PanelDesk panel) {
    this.operators = operators;
    this.desk = desk;
    this.panel = panel;
  }

  private static UUID id(String run) {
    return Pages.uuid(run, "experts.run.unknown");
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call, @PathVariable String run, Person person, Texts texts) {
    var found = operators.get(call, person);
    return Pages.show(
        "run",
        page(found, desk.get(found.id(), id(run), person.id()), person, texts),
        Typed.nothing());
  }

  private RunPage page(Call call, Run run, Person person, Texts texts) {
    var seats = panel.list(call.id(), person.id()).stream().filter(Seat::isMember).toList();
    var judges = run.result().pairs().stream().map(ProposedPair::expert);
    var people =
        operators.people(
            Stream.concat(seats.stream().map(Seat::expert), judges).distinct().toList());
    var named = new Named(call, operators.submissions(call, person), people, texts);
    var rows = named.rows(run.result().pairs());
    var loads = loads(run, seats, named);
    var address = AssignmentController.address(call);
    return new RunPage(
        address + "/" + run.id(),
        Operators.crumbs(call, new Crumb(address, texts.get("experts.assignment.title")), texts),
        answer(run, rows.size(), texts),
        run.result().isPossible(),
        run.state() == Run.State.PROPOSED,
        run.result().proof().map(proof -> proof(proof, named)).orElse(List.of()),
        how(run, texts),
        worst(run.result().pairs(), named),
        run.result().isPossible() ? Optional.of(chart(loads, texts)) : Optional.empty(),
        loads,
        rows,
        named.sentences(run.result().clashes()),
        named.sentences(run.result().relaxation()));
  }

  private static String answer(Run run, int applications, Texts texts) {
    return run.result().isPossible()
        ? texts.get(
            "experts.run.answer",
            applications,
            run.options().reviewers(),
            run.result().pairs().stream().map(ProposedPair::expert).distinct().count())
        : texts.get("experts.run.impossible");
  }

  private static List<String> how(Run run, Texts texts) {
    var how = new ArrayList<>(OptionsForm.words(run.options(), texts));
    how.add(texts.get("experts.run.at", Pages.day(run.at(), texts)));
    how.add(texts.get("experts.run.fingerprint", run.fingerprint()));
    return how;
  }

  private static List<String> proof(Proof proof, Named named) {
    var sentences = new ArrayList<String>();
    var texts = named.texts();
    if (proof.expected().isPresent()) {
      sentences.add(
          texts.get(
              "experts.proof.drawn",
              named.affinity(proof.total()),
              named.affinity(proof.expected().get()),
              named.affinity(proof.totalBound())));
    } else {
      sentences.add(
          texts.get(
              "experts.proof.total",
              named.affinity(proof.total()),
              named.affinity(proof.totalBound())));
    }
    proof
        .worstBound()
        .ifPresent(bound ->
            sentences.add(
                texts.get(
                    "experts.proof.worst", named.affinity(proof.worst()), named.affinity(bound))));
    sentences.add(texts.get(proof.best() ? "experts.proof.best" : "experts.proof.open"));
    return sentences;
  }

  /** The applications with the least affinity in all. */
  private static List<AssignmentPage.Row> worst(List<ProposedPair> pairs, Named named) {
    var byApplication = pairs.stream().collect(Collectors.groupingBy(ProposedPair::application));
    return byApplication.entrySet().stream()
        .sorted(Comparator.comparing(each -> sum(each.getValue())))
        .limit(WORST_SHOWN)
        .map(each -> named.row(each.getKey(), each.getValue()))
        .toList();
  }

  private static BigDecimal sum(List<ProposedPair> pairs) {
    return pairs.stream().map(ProposedPair::affinity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<RunPage.Load> loads(Run run, List<Seat> seats, Named named) {
    Map<PersonId, Long> given =
        run.result().pairs().stream()
            .collect(Collectors.groupingBy(ProposedPair::expert, Collectors.counting()));
    return seats.stream()
        .map(seat ->
            new RunPage.Load(
                named.expert(seat.expert()),
                given.getOrDefault(seat.expert(), 0L).intValue(),
                Math.min(seat.maxLoad(), run.options().mostLoad())))
        .sorted(
            Comparator.comparing(RunPage.Load::given).reversed().thenComparing(RunPage.Load::name))
        .toList();
  }

  private static BarChart chart(List<RunPage.Load> loads, Texts texts) {
    return new BarChart(
        texts.get("experts.loads.title"),
        texts.get("experts.loads.about"),
        loads.stream()
            .map(each ->
                BarChart.Row.of(
                    each.name(),
                    each.given(),
                    texts.get("experts.loads.of", each.given(), each.most())))
            .toList(),
        Optional.empty());
  }

  @PostMapping("/accepter")
  ModelAndView accept(@PathVariable String call, @PathVariable String run, Person person) {
    var found = operators.get(call, person);
    desk.accept(found.id(), id(run), person.id());
    return new ModelAndView("redirect:" + AssignmentController.address(found));
  }

  @GetMapping("/entree.csv")
  ResponseEntity<byte[]> input(@PathVariable String call, @PathVariable String run, Person person) {
    var found = operators.get(call, person);
    var input = desk.input(found.id(), id(run), person.id());
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"affectation.csv\"")
        .body(input.getBytes(StandardCharsets.UTF_8));
  }
}
