package org.essor.journeys.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Answers.Ahead;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Schedule;
import org.essor.journeys.Values;
import org.essor.roadmap.Span;

/**
 * Answers as bytes, by names and not by positions: a later edition with more questions reads them
 * still. What was added since stands at the end and may be absent. Change nothing else here without
 * a new version in {@link SignedAnswersCodec}.
 */
final class AnswersFormat {

  private static final char TRUE = '+';
  private static final char FALSE = '-';
  private static final char NUMBER = '#';
  private static final char DAY = '@';
  private static final char TEXT = '"';

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final Map.Entry<String, Value>[] NO_FACTS = new Map.Entry[0];

  private static final int NO_DATE = Integer.MIN_VALUE;

  private AnswersFormat() {}

  static void write(Answers answers, DataOutputStream out) throws IOException {
    out.writeInt((int) answers.savedAt().getEpochSecond());
    out.writeUTF(answers.edition());
    out.writeUTF(answers.fingerprint());
    writeFacts(answers.shared(), out);
    out.writeByte(answers.modules().size());
    for (ProductModule module : answers.modules()) {
      out.writeUTF(module.name());
      writeFacts(module.facts(), out);
    }
    out.writeByte(answers.current());
    writeTexts(answers.order(), out);
    writeSchedule(answers.schedule(), out);
    if (!answers.name().isEmpty() || answers.ahead().isPresent()) {
      out.writeUTF(answers.name());
    }
    if (answers.ahead().isPresent()) {
      writeAhead(answers.ahead().get(), out);
    }
  }

  private static void writeAhead(Ahead ahead, DataOutputStream out) throws IOException {
    out.writeUTF(ahead.journey());
    out.writeUTF(ahead.fingerprint());
    out.writeUTF(ahead.question());
    out.writeShort(ahead.left());
    writeTexts(ahead.shown(), out);
  }

  private static Ahead readAhead(DataInputStream in) throws IOException {
    return new Ahead(
        in.readUTF(), in.readUTF(), in.readUTF(), in.readUnsignedShort(), readTexts(in));
  }

  static Answers read(DataInputStream in) throws IOException {
    var savedAt = Instant.ofEpochSecond(in.readInt());
    var edition = in.readUTF();
    var fingerprint = in.readUTF();
    var shared = readFacts(in);
    var modules = readModules(in);
    var current = in.readUnsignedByte();
    var order = readTexts(in);
    var schedule = readSchedule(in);
    var name = in.available() > 0 ? in.readUTF() : "";
    var ahead = in.available() > 0 ? Optional.of(readAhead(in)) : Optional.<Ahead>empty();
    return new Answers(
        edition, fingerprint, shared, modules, current, order, schedule, savedAt, name, ahead);
  }

  private static List<ProductModule> readModules(DataInputStream in) throws IOException {
    var modules = new ArrayList<ProductModule>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      modules.add(new ProductModule(in.readUTF(), readFacts(in)));
    }
    return modules;
  }

  private static void writeSchedule(Schedule schedule, DataOutputStream out) throws IOException {
    out.writeInt(schedule.start().map(AnswersFormat::number).orElse(NO_DATE));
    writeNumbers(schedule.done(), AnswersFormat::number, out);
    writeNumbers(schedule.estimates(), AnswersFormat::number, out);
    writeNumbers(schedule.suspended(), days -> days, out);
  }

  private static Schedule readSchedule(DataInputStream in) throws IOException {
    var day = in.readInt();
    var start = day == NO_DATE ? Optional.<LocalDate>empty() : Optional.of(day(day));
    return new Schedule(
        start,
        readNumbers(AnswersFormat::day, in),
        readNumbers(AnswersFormat::span, in),
        readNumbers(days -> days, in));
  }

  private static int number(LocalDate day) {
    return (int) day.toEpochDay();
  }

  private static LocalDate day(int number) {
    return LocalDate.ofEpochDay(number);
  }

  /** The unit in the last two bits, the amount in the others. */
  private static int number(Span span) {
    return span.amount() << 2
        | switch (span) {
          case Span.Days _ -> 0;
          case Span.Months _ -> 1;
          case Span.WorkingDays _ -> 2;
        };
  }

  private static Span span(int number) {
    return switch (number & 3) {
      case 0 -> new Span.Days(number >> 2);
      case 1 -> new Span.Months(number >> 2);
      default -> new Span.WorkingDays(number >> 2);
    };
  }

  private static <V> void writeNumbers(
      Map<String, V> byStep, ToIntFunction<V> number, DataOutputStream out) throws IOException {
    out.writeShort(byStep.size());
    for (var one : new TreeMap<>(byStep).entrySet()) {
      out.writeUTF(one.getKey());
      out.writeInt(number.applyAsInt(one.getValue()));
    }
  }

  private static <V> Map<String, V> readNumbers(IntFunction<V> value, DataInputStream in)
      throws IOException {
    var byStep = new HashMap<String, V>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      byStep.put(in.readUTF(), value.apply(in.readInt()));
    }
    return byStep;
  }

  private static void writeFacts(Facts facts, DataOutputStream out) throws IOException {
    out.writeShort(facts.known().size());
    for (var fact : new TreeMap<>(facts.known()).entrySet()) {
      out.writeUTF(fact.getKey());
      writeValue(fact.getValue(), out);
    }
    writeTexts(List.copyOf(new TreeSet<>(facts.declined())), out);
  }

  private static Facts readFacts(DataInputStream in) throws IOException {
    var known = new ArrayList<Map.Entry<String, Value>>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      known.add(Map.entry(in.readUTF(), readValue(in)));
    }
    return new Facts(Map.ofEntries(known.toArray(NO_FACTS)), Set.copyOf(readTexts(in)));
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeShort(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    var texts = new ArrayList<String>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void writeValue(Value value, DataOutputStream out) throws IOException {
    switch (value) {
      case Value.Bool(var bool) -> out.writeByte(bool ? TRUE : FALSE);
      case Value.Num _ -> writeWord(NUMBER, value, out);
      case Value.Day _ -> writeWord(DAY, value, out);
      case Value.Text _ -> writeWord(TEXT, value, out);
      case Value.Nothing _, Value.Many _, Value.Context _ ->
          throw new IllegalArgumentException("No answer is a " + value);
    }
  }

  private static void writeWord(char kind, Value value, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeUTF(Values.word(value));
  }

  private static Value readValue(DataInputStream in) throws IOException {
    return switch ((char) in.readByte()) {
      case TRUE -> Value.TRUE;
      case FALSE -> Value.FALSE;
      case NUMBER -> Value.of(new BigDecimal(in.readUTF()));
      case DAY -> Value.of(LocalDate.parse(in.readUTF()));
      case TEXT -> Value.of(in.readUTF());
      default -> throw new IOException("Unknown kind of value");
    };
  }
}
