package org.essor.launch;

import java.util.List;
import org.essor.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Essor cannot start, for a reason that one sentence tells. The data are as they were. */
final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Object> facts;

  StartFailure(String key, Object... facts) {
    this(null, key, facts);
  }

  StartFailure(@Nullable Throwable cause, String key, Object... facts) {
    super(key, cause);
    this.facts = List.of(facts);
  }

  /** The key of the sentence, without {@code launch.}. */
  String key() {
    return String.valueOf(getMessage());
  }

  String sentence(Texts texts) {
    return texts.get("launch." + key(), facts.toArray());
  }
}
