package org.essor.certification.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.essor.certification.Sitting;
import org.essor.certification.Sitting.Answered;
import org.essor.certification.Sitting.Ending;
import org.essor.certification.Sitting.State;
import org.essor.certification.SittingId;
import org.essor.certification.Sittings.Focus;
import org.essor.certification.internal.SittingRows.Given;
import org.essor.certification.internal.SittingRows.Running;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a candidate does in his test. All that it goes by is stored: any process goes on, and
 * whatever comes twice or late changes nothing.
 */
@Component
public class Tests {

  private final SittingRows rows;
  private final Instruments instruments;
  private final Endings endings;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Tests(
      SittingRows rows,
      Instruments instruments,
      Endings endings,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = rows;
    this.instruments = instruments;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The time of the server, as exact as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A sitting, and what the device that asks is to it. */
  public record Seen(Sitting sitting, Device device) {

    /** True where a question is asked on this device. */
    public boolean isAsked() {
      return sitting.isBegun() && device == Device.IN_USE;
    }
  }

  /** What a device is to a sitting; one that has ended may be looked at from any. */
  public enum Device {
    IN_USE,
    /** A supervisor has to consent to it. */
    WAITING,
    OTHER
  }

  /**
   * A candidate’s own sitting as it stands; ended where its time is over.
   *
   * @param device what tells the device that he asks from
   * @throws Refusal {@code certification.sitting.unknown} where there is none, or it is another’s
   */
  public Seen see(SittingId id, PersonId who, String device) {
    var running = find(id, who);
    return new Seen(running.sitting(), device(running, device));
  }

  private static Device device(Running running, String device) {
    if (!running.sitting().isBegun() || running.device().equals(device)) {
      return Device.IN_USE;
    }
    return running.asking().filter(device::equals).isPresent() ? Device.WAITING : Device.OTHER;
  }

  private Running find(SittingId id, PersonId who) {
    var running = own(id, who);
    if (!running.sitting().isBegun() || now().isBefore(running.sitting().deadline())) {
      return running;
    }
    endings.expire(id);
    return own(id, who);
  }

  private Running own(SittingId id, PersonId who) {
    return rows.find(id)
        .filter(found -> found.sitting().candidate().equals(who))
        .orElseThrow(() -> new Refusal("certification.sitting.unknown"));
  }

  /** Asks the supervisors to let a candidate go on with another device. */
  public void ask(SittingId id, PersonId who, String device) {
    if (see(id, who, device).device() == Device.OTHER) {
      rows.ask(id, device);
    }
  }

  /**
   * Keeps the answer to the question asked now, unless one was kept meanwhile, the sitting has
   * ended or its time is over.
   *
   * @param at the sitting as it was when the answer came
   * @param given as {@link org.essor.skills.Task} describes it
   * @param language in which the question was shown
   * @return the sitting as it then stands
   * @throws IllegalStateException where it has ended
   */
  public Sitting answer(Sitting at, List<String> given, Language language) {
    if (!(at.state() instanceof State.Begun begun)) {
      throw new IllegalStateException("No question is asked in " + at.id());
    }
    var now = now();
    var item = instruments.bank(at.terms().bank()).get(begun.item());
    var answer = new Answered(item.id(), given, item.task().isRight(given), begun.since(), now);
    var answers = at.after(answer, item.id()).answers();
    var next = instruments.of(at.terms()).next(at.terms(), answers);
    var said = new Given(answer, language);
    boolean kept = next.isPresent() ? rows.keep(at, said, next.get()) : keepLast(at, said);
    return kept && next.isPresent()
        ? at.after(answer, next.get())
        : find(at.id(), at.candidate()).sitting();
  }

  private boolean keepLast(Sitting at, Given last) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          boolean kept = rows.keep(at, last, last.answer().item());
          if (kept) {
            endings.end(at.id(), Ending.COMPLETED, at.candidate());
          }
          return kept;
        }));
  }

  /** Ends a sitting with the answers there are; once it is over this changes nothing. */
  public void handIn(Sitting at) {
    endings.end(at.id(), Ending.HANDED_IN, at.candidate());
  }

  /** Notes that the window was left or taken up again. */
  public void notice(Sitting at, boolean left) {
    if (at.isBegun()) {
      rows.notice(at.id(), new Focus(now(), at.position(), left));
    }
  }
}
