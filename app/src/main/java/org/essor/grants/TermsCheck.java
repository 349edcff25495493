package org.essor.grants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.essor.calls.form.Siret;

/**
 * What is missing in terms, or wrong, before they can be sent for signature.
 *
 * <p>The smallest share is one hundredth: the national schema of published grants takes none below.
 */
public final class TermsCheck {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PURPOSE = 2_000;
  private static final int SMALLEST_SHARE = 100;

  private final Terms terms;
  private final SequencedMap<String, String> problems = new LinkedHashMap<>();

  private TermsCheck(Terms terms) {
    this.terms = terms;
  }

  /** The problems: name of the field, as the form names it, then the key of the text. */
  public static Map<String, String> of(Terms terms) {
    var check = new TermsCheck(terms);
    check.whole();
    terms.parties().forEach(check::party);
    terms.deliverables().forEach(check::deliverable);
    terms.instalments().forEach(check::instalment);
    check.sums();
    return check.problems;
  }

  private void fail(boolean wrong, String field, String key) {
    if (wrong) {
      problems.putIfAbsent(field, "grants.terms." + key);
    }
  }

  private void whole() {
    fail(isWrong(terms.title(), LONGEST_TITLE), "title", "title.wrong");
    fail(isWrong(terms.purpose(), LONGEST_PURPOSE), "purpose", "purpose.wrong");
    fail(isWrong(terms.funder().name(), LONGEST_TITLE), "funder.name", "organisation.wrong");
    fail(!Siret.isValid(terms.funder().siret()), "funder.siret", "siret.wrong");
    fail(terms.start().isEmpty(), "start", "day.missing");
    fail(terms.end().isEmpty(), "end", "day.missing");
    terms
        .start()
        .ifPresent(
            first -> fail(terms.end().filter(first::isAfter).isPresent(), "end", "end.before"));
  }

  private static boolean isWrong(String text, int longest) {
    return text.isBlank() || text.length() > longest;
  }

  private void party(Party party) {
    var field = "parties." + party.number();
    fail(
        isWrong(party.organisation(), LONGEST_TITLE),
        field + ".organisation",
        "organisation.wrong");
    var aided = party.isBeneficiary();
    fail(
        (aided || !party.siret().isEmpty()) && !Siret.isValid(party.siret()),
        field + ".siret",
        "siret.wrong");
    fail(
        !party.postcode().isEmpty() && !party.postcode().matches("\\d{5}"),
        field + ".postcode",
        "postcode.wrong");
    fail(
        aided && party.share().cents() < Math.ceilDiv(terms.aid().cents(), SMALLEST_SHARE),
        field + ".share",
        "share.small");
  }

  private void deliverable(Deliverable deliverable) {
    var field = "deliverables." + (deliverable.number() - 1);
    fail(isWrong(deliverable.title(), LONGEST_TITLE), field + ".title", "label.wrong");
    fail(deliverable.due().isEmpty(), field + ".due", "day.missing");
  }

  private void instalment(Instalment instalment) {
    var field = "instalments." + (instalment.number() - 1);
    fail(isWrong(instalment.title(), LONGEST_TITLE), field + ".title", "label.wrong");
    fail(instalment.amount().cents() == 0, field + ".amount", "amount.missing");
    fail(instalment.due().isEmpty(), field + ".due", "day.missing");
    var known = terms.deliverables().stream().map(Deliverable::number).collect(Collectors.toSet());
    fail(!known.containsAll(instalment.needs()), field + ".needs", "needs.unknown");
    fail(isBeforeWhatItNeeds(instalment), field + ".due", "due.before-needs");
  }

  private boolean isBeforeWhatItNeeds(Instalment instalment) {
    return instalment.due().isPresent()
        && instalment.needs().stream()
            .map(terms::findDeliverable)
            .flatMap(Optional::stream)
            .flatMap(each -> each.due().stream())
            .anyMatch(instalment.due().get()::isBefore);
  }

  private void sums() {
    fail(terms.aid().cents() == 0, "parties.0.share", "aid.missing");
    fail(terms.instalments().isEmpty(), "instalments.0.title", "instalments.missing");
    fail(!terms.planned().equals(terms.aid()), "instalments.0.amount", "sum.different");
  }

  /** What an amendment may not change: what was paid or accepted stays as it was. */
  public static Map<String, String> ofAmendment(Terms before, Terms after, Progress progress) {
    var problems = new LinkedHashMap<>(of(after));
    ofDone(before, after, progress).forEach(problems::putIfAbsent);
    return problems;
  }

  /** What is wrong in an amendment for what was paid or accepted alone. */
  public static Map<String, String> ofDone(Terms before, Terms after, Progress progress) {
    var problems = new LinkedHashMap<String, String>();
    if (after.aid().cents() < progress.paidCents()) {
      problems.put("parties.0.share", "grants.terms.paid.more");
    }
    for (var instalment : before.instalments()) {
      if (progress.isPaid(instalment.number())
          && !after.findInstalment(instalment.number()).equals(Optional.of(instalment))) {
        problems.putIfAbsent(
            "instalments." + (instalment.number() - 1) + ".amount", "grants.terms.paid.changed");
      }
    }
    for (var deliverable : before.deliverables()) {
      if (progress.isAccepted(deliverable.number())
          && after.findDeliverable(deliverable.number()).isEmpty()) {
        problems.putIfAbsent(
            "deliverables." + (deliverable.number() - 1) + ".title", "grants.terms.accepted.gone");
      }
    }
    return problems;
  }

  /** What happened already. */
  public record Progress(List<HandIn> handIns, List<Payment> payments) {

    public Progress {
      handIns = List.copyOf(handIns);
      payments = List.copyOf(payments);
    }

    /** What was paid while it runs, in cents: nothing comes back before its end. */
    long paidCents() {
      return payments.stream().mapToLong(payment -> payment.amount().cents()).sum();
    }

    public boolean isPaid(int instalment) {
      return payments.stream().anyMatch(payment -> payment.isOf(instalment));
    }

    /** The last that was handed in for a deliverable. */
    public Optional<HandIn> last(int deliverable) {
      return handIns.stream()
          .filter(each -> each.deliverable() == deliverable)
          .reduce((_, later) -> later);
    }

    public boolean isAccepted(int deliverable) {
      return last(deliverable)
          .filter(each -> each.outcome() == HandIn.Outcome.ACCEPTED)
          .isPresent();
    }

    /** True where nothing stands in the way of paying an instalment, but money. */
    public boolean isPayable(Instalment instalment) {
      return !isPaid(instalment.number()) && instalment.needs().stream().allMatch(this::isAccepted);
    }
  }
}
