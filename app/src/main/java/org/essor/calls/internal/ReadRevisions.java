package org.essor.calls.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.essor.calls.CallId;
import org.essor.calls.FormRevision;

/**
 * The published forms read last: a form never changes once it is published, and every page of an
 * application needs it. A publication that was rolled back had another instant. Thread-safe.
 */
final class ReadRevisions {

  private static final int MOST = 200;

  private final Map<Key, FormRevision> read = Collections.synchronizedMap(new Latest());

  record Key(CallId call, int number, Instant publishedAt) {}

  private static final class Latest extends LinkedHashMap<Key, FormRevision> {

    private static final long serialVersionUID = 1;
    private static final float LOAD = 0.75f;

    Latest() {
      super(MOST, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, FormRevision> eldest) {
      return size() > MOST;
    }
  }

  /** Returns a form, from the database where it was not read of late. */
  FormRevision get(Key key, Supplier<FormRevision> otherwise) {
    return Optional.ofNullable(read.get(key))
        .orElseGet(() -> {
          var revision = otherwise.get();
          read.put(key, revision);
          return revision;
        });
  }
}
