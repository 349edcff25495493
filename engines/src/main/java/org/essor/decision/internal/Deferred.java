package org.essor.decision.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An unmodifiable list that is made when it is first read. */
public final class Deferred<T> extends AbstractList<T> {

  private @Nullable Supplier<List<T>> maker;
  private List<T> made = List.of();

  public Deferred(Supplier<List<T>> maker) {
    this.maker = maker;
  }

  private synchronized List<T> made() {
    if (maker != null) {
      made = List.copyOf(maker.get());
      maker = null;
    }
    return made;
  }

  @Override
  public T get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }
}
