package org.essor.journeys.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essor.decision.Facts;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.ProductModule;
import org.essor.journeys.Values;

/**
 * Answers as bytes, by names and not by positions: a later edition with more questions reads them
 * still. Change nothing here without a new version in {@link SignedAnswersCodec}.
 */
final class AnswersFormat {

  private static final char TRUE = '+';
  private static final char FALSE = '-';
  private static final char NUMBER = '#';
  private static final char DAY = '@';
  private static final char TEXT = '"';
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
    out.writeInt(answers.startDate().map(day -> (int) day.toEpochDay()).orElse(NO_DATE));
    out.writeShort(answers.estimates().size());
    for (var estimate : new TreeMap<>(answers.estimates()).entrySet()) {
      out.writeUTF(estimate.getKey());
      out.writeInt(estimate.getValue());
    }
  }

  static Answers read(DataInputStream in) throws IOException {
    var savedAt = Instant.ofEpochSecond(in.readInt());
    var edition = in.readUTF();
    var fingerprint = in.readUTF();
    var shared = readFacts(in);
    var modules = readModules(in);
    var current = in.readUnsignedByte();
    var order = readTexts(in);
    var day = in.readInt();
    var start =
        day == NO_DATE ? Optional.<LocalDate>empty() : Optional.of(LocalDate.ofEpochDay(day));
    return new Answers(
        edition, fingerprint, shared, modules, current, order, start, readEstimates(in), savedAt);
  }

  private static List<ProductModule> readModules(DataInputStream in) throws IOException {
    var modules = new ArrayList<ProductModule>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      modules.add(new ProductModule(in.readUTF(), readFacts(in)));
    }
    return modules;
  }

  private static Map<String, Integer> readEstimates(DataInputStream in) throws IOException {
    var estimates = new HashMap<String, Integer>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      estimates.put(in.readUTF(), in.readInt());
    }
    return estimates;
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
    var known = new HashMap<String, Value>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      known.put(in.readUTF(), readValue(in));
    }
    return new Facts(known, new HashSet<>(readTexts(in)));
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
