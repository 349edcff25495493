package org.essor.decision.internal.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.essor.decision.Value;
import org.essor.decision.internal.feel.Expr.Binary;
import org.essor.decision.internal.feel.Expr.Literal;
import org.essor.decision.internal.feel.Expr.Name;
import org.essor.decision.internal.feel.Expr.Negate;
import org.essor.decision.internal.feel.Expr.Not;
import org.essor.decision.internal.feel.Expr.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads S-FEEL: expressions and unary tests. Names may hold spaces and signs; the longest known
 * name wins. What is outside the subset is refused by its name.
 */
public final class FeelParser {

  /** The longest text of an expression, the most operators in one, and the deepest nesting. */
  private static final int MAX_LENGTH = 20_000;

  private static final int MAX_OPERATORS = 1_000;
  private static final int MAX_DEPTH = 60;

  private static final Set<String> OUTSIDE =
      Set.of("if", "for", "some", "every", "function", "instance", "return", "satisfies");

  private final String text;
  private final List<String> names;
  private final @Nullable Expr input;
  private int at;
  private int depth;
  private int operators;

  private FeelParser(String text, Collection<String> names, @Nullable Expr input) {
    this.text = text;
    this.names = names.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    this.input = input;
  }

  /** Reads an expression over the given names. */
  public static Expr expression(String text, Collection<String> names) {
    return new FeelParser(text, names, null).whole(false);
  }

  /** Reads a cell: the test it makes of {@code input}, as a boolean expression. */
  public static Expr unaryTests(String text, Collection<String> names, Expr input) {
    return new FeelParser(text, names, input).whole(true);
  }

  private Expr whole(boolean tests) {
    if (text.length() > MAX_LENGTH) {
      throw new FeelException("longer than " + MAX_LENGTH + " characters");
    }
    skipSpace();
    if (at == text.length()) {
      throw new FeelException(tests ? "empty; write - for any value" : "empty");
    }
    var expr = tests ? tests() : or();
    if (at < text.length()) {
      throw unexpected();
    }
    return expr;
  }

  // Unary tests

  private Expr tests() {
    if (text.strip().equals("-")) {
      at = text.length();
      return Expr.TRUE;
    }
    int start = at;
    if (word("not") && sign("(")) {
      var inner = alternatives();
      expect(")");
      if (at == text.length()) {
        return new Not(inner);
      }
    }
    at = start;
    return alternatives();
  }

  private Expr alternatives() {
    var any = test();
    while (sign(",")) {
      any = binary(Op.OR, any, test());
    }
    return any;
  }

  private Expr test() {
    var comparison = comparisonSign();
    if (comparison != null) {
      return binary(comparison, input(), sum());
    }
    var interval = interval(input());
    if (interval != null) {
      return interval;
    }
    var expr = or();
    return asksForInput(expr) ? expr : binary(Op.EQUAL, input(), expr);
  }

  private boolean asksForInput(Expr expr) {
    return text.indexOf('?') >= 0 && mentions(expr, input());
  }

  private static boolean mentions(Expr expr, Expr part) {
    return expr.equals(part)
        || switch (expr) {
          case Binary(var _, var left, var right) -> mentions(left, part) || mentions(right, part);
          case Not(var operand) -> mentions(operand, part);
          case Negate(var operand) -> mentions(operand, part);
          case Path(var base, var _) -> mentions(base, part);
          case Literal _, Name _ -> false;
        };
  }

  private Expr input() {
    if (input == null) {
      throw new FeelException("? stands for the input of a column, and there is none here");
    }
    return input;
  }

  /** {@code [a..b]}, {@code (a..b)}, {@code ]a..b[}; puts the place back where there is none. */
  private @Nullable Expr interval(Expr tested) {
    int start = at;
    boolean fromOpen = sign("(") || sign("]");
    if (!fromOpen && !sign("[")) {
      return null;
    }
    deeper();
    var low = sum();
    depth--;
    if (!sign("..")) {
      at = start;
      return null;
    }
    var high = sum();
    boolean toOpen = sign(")") || sign("[");
    if (!toOpen) {
      expect("]");
    }
    return binary(
        Op.AND,
        binary(fromOpen ? Op.MORE : Op.AT_LEAST, tested, low),
        binary(toOpen ? Op.LESS : Op.AT_MOST, tested, high));
  }

  // Expressions, from the loosest to the tightest operator

  private Expr or() {
    var left = and();
    while (word("or")) {
      left = binary(Op.OR, left, and());
    }
    return left;
  }

  private Expr and() {
    var left = comparison();
    while (word("and")) {
      left = binary(Op.AND, left, comparison());
    }
    return left;
  }

  private Expr comparison() {
    var left = sum();
    if (word("in")) {
      return membership(left);
    }
    if (word("between")) {
      var low = sum();
      if (!word("and")) {
        throw unexpected();
      }
      return binary(Op.AND, binary(Op.AT_LEAST, left, low), binary(Op.AT_MOST, left, sum()));
    }
    var op = comparisonSign();
    return op == null ? left : binary(op, left, sum());
  }

  private Expr membership(Expr tested) {
    var nested = new FeelParser(text, names, tested);
    nested.at = at;
    nested.depth = depth + 1;
    nested.operators = operators;
    nested.deeper();
    var interval = nested.interval(tested);
    Expr result;
    if (interval != null) {
      result = interval;
    } else if (nested.sign("(")) {
      result = nested.alternatives();
      nested.expect(")");
    } else {
      result = nested.test();
    }
    at = nested.at;
    operators = nested.operators;
    return result;
  }

  private Expr sum() {
    var left = product();
    while (true) {
      if (sign("+")) {
        left = binary(Op.ADD, left, product());
      } else if (sign("-")) {
        left = binary(Op.SUBTRACT, left, product());
      } else {
        return left;
      }
    }
  }

  private Expr product() {
    var left = power();
    while (true) {
      if (!text.startsWith("**", at) && sign("*")) {
        left = binary(Op.MULTIPLY, left, power());
      } else if (sign("/")) {
        left = binary(Op.DIVIDE, left, power());
      } else {
        return left;
      }
    }
  }

  private Expr power() {
    var left = unary();
    while (sign("**")) {
      left = binary(Op.POWER, left, unary());
    }
    return left;
  }

  private Expr unary() {
    deeper();
    Expr result;
    if (sign("-")) {
      var operand = unary();
      result =
          operand instanceof Literal(Value.Num number)
              ? new Literal(Semantics.negate(number))
              : new Negate(operand);
    } else {
      result = path(primary());
    }
    depth--;
    return result;
  }

  private Expr path(Expr base) {
    var result = base;
    while (at < text.length() && text.charAt(at) == '.' && !text.startsWith("..", at)) {
      at++;
      skipSpace();
      result = new Path(result, component());
    }
    if (at < text.length() && text.charAt(at) == '[' && !(base instanceof Literal)) {
      throw new FeelException("filters and list operations are outside the supported subset");
    }
    return result;
  }

  private Expr primary() {
    if (sign("(")) {
      var inner = or();
      expect(")");
      return inner;
    }
    if (sign("?")) {
      return input();
    }
    var name = knownName();
    if (name != null) {
      return new Name(name);
    }
    return literalOrRefusal();
  }

  private Expr literalOrRefusal() {
    if (at == text.length()) {
      throw new FeelException("unfinished");
    }
    char first = text.charAt(at);
    if (first == '"') {
      return new Literal(Value.of(string()));
    }
    if (Character.isDigit(first) || first == '.') {
      return new Literal(number());
    }
    if (sign("@")) {
      return new Literal(date());
    }
    if (first == '[' || first == '{') {
      throw new FeelException("lists and contexts are outside the supported subset");
    }
    return wordOrRefusal();
  }

  private Expr wordOrRefusal() {
    int start = at;
    var word = identifier();
    switch (word) {
      case "true":
        return new Literal(Value.TRUE);
      case "false":
        return new Literal(Value.FALSE);
      case "null":
        return new Literal(Value.NOTHING);
      default:
    }
    boolean call = sign("(");
    if (call && word.equals("not")) {
      var inner = or();
      expect(")");
      return new Not(inner);
    }
    if (call && word.equals("date")) {
      var date = new Literal(date());
      expect(")");
      return date;
    }
    at = start;
    throw refusal(word, call);
  }

  private FeelException refusal(String word, boolean call) {
    if (word.isEmpty()) {
      return unexpected();
    }
    if (OUTSIDE.contains(word)) {
      return new FeelException("\"" + word + "\" is outside the supported subset");
    }
    return call
        ? new FeelException("the function " + word + "() is outside the supported subset")
        : new FeelException("unknown name \"" + word + "\"" + knownNames());
  }

  private String knownNames() {
    return names.isEmpty()
        ? "; the decision requires nothing"
        : "; the decision requires " + String.join(", ", names.stream().sorted().toList());
  }

  // Literals and names

  private Value number() {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
    }
    if (at == start) {
      throw unexpected();
    }
    var number = new BigDecimal(text.substring(start, at), MathContext.DECIMAL128);
    skipSpace();
    return Value.of(number);
  }

  private Value date() {
    if (at == text.length() || text.charAt(at) != '"') {
      throw new FeelException("a date is written date(\"2026-01-31\")");
    }
    var written = string();
    try {
      return Value.of(LocalDate.parse(written));
    } catch (DateTimeException _) {
      throw new FeelException("\"" + written + "\" is not a date such as 2026-01-31");
    }
  }

  private String string() {
    var value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        skipSpace();
        return value.toString();
      }
      value.append(c == '\\' ? escaped() : String.valueOf(c));
    }
    throw new FeelException("a string is not closed by \"");
  }

  private String escaped() {
    at++;
    char c = at < text.length() ? text.charAt(at) : ' ';
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '"', '\'', '\\' -> String.valueOf(c);
      case 'u' -> unicode(4);
      case 'U' -> unicode(6);
      default -> throw new FeelException("unknown escape \\" + c);
    };
  }

  private String unicode(int digits) {
    try {
      var hex = text.substring(at + 1, at + 1 + digits);
      at += digits;
      return Character.toString(Integer.parseInt(hex, 16));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw new FeelException("an escape \\u needs " + digits + " hexadecimal digits");
    }
  }

  private @Nullable String knownName() {
    for (var name : names) {
      int end = endOfName(name);
      if (end >= 0) {
        at = end;
        skipSpace();
        return name;
      }
    }
    return null;
  }

  private int endOfName(String name) {
    int here = at;
    for (int i = 0; i < name.length(); i++) {
      if (Character.isWhitespace(name.charAt(i))) {
        int before = here;
        while (here < text.length() && Character.isWhitespace(text.charAt(here))) {
          here++;
        }
        if (here == before) {
          return -1;
        }
      } else if (here < text.length() && text.charAt(here) == name.charAt(i)) {
        here++;
      } else {
        return -1;
      }
    }
    boolean ends = here == text.length() || !isNamePart(text.charAt(here));
    return ends ? here : -1;
  }

  private String component() {
    int start = at;
    while (at < text.length() && (isNamePart(text.charAt(at)) || spaceInsideName())) {
      at++;
    }
    var name = text.substring(start, at).strip();
    if (name.isEmpty()) {
      throw unexpected();
    }
    skipSpace();
    return name;
  }

  private boolean spaceInsideName() {
    return text.charAt(at) == ' '
        && at + 1 < text.length()
        && Character.isUnicodeIdentifierStart(text.charAt(at + 1))
        && !text.substring(at + 1).matches("(?s)(and|or|in|between)\\b.*");
  }

  private String identifier() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    var word = text.substring(start, at);
    skipSpace();
    return word;
  }

  private static boolean isNamePart(char c) {
    return Character.isUnicodeIdentifierPart(c) || c == '\'';
  }

  // Signs and words

  private @Nullable Op comparisonSign() {
    for (var op : List.of(Op.AT_MOST, Op.AT_LEAST, Op.NOT_EQUAL, Op.LESS, Op.MORE, Op.EQUAL)) {
      if (sign(op.sign())) {
        return op;
      }
    }
    return null;
  }

  private boolean word(String word) {
    int end = at + word.length();
    boolean found =
        text.startsWith(word, at) && (end == text.length() || !isNamePart(text.charAt(end)));
    if (found) {
      at = end;
      skipSpace();
    }
    return found;
  }

  private boolean sign(String sign) {
    boolean found = text.startsWith(sign, at);
    if (found) {
      at += sign.length();
      skipSpace();
    }
    return found;
  }

  private void expect(String sign) {
    if (!sign(sign)) {
      throw at == text.length()
          ? new FeelException("\"" + sign + "\" is missing at the end")
          : unexpected();
    }
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private Binary binary(Op op, Expr left, Expr right) {
    if (++operators > MAX_OPERATORS) {
      throw new FeelException("more than " + MAX_OPERATORS + " operators");
    }
    return new Binary(op, left, right);
  }

  private void deeper() {
    if (++depth > MAX_DEPTH) {
      throw new FeelException("nested more than " + MAX_DEPTH + " deep");
    }
  }

  private FeelException unexpected() {
    return at < text.length()
        ? new FeelException("unexpected \"" + text.charAt(at) + "\" at character " + (at + 1))
        : new FeelException("unfinished");
  }
}
