package org.essor.experts;

import java.util.List;

/**
 * The fewest changes after which every application is judged by as many experts as were asked for.
 *
 * @param ended pairs that end
 * @param added pairs that begin
 * @param kept how many stay as they are
 * @param clashes why there is none; then nothing changes
 * @param relaxation what would help then
 * @param fingerprint of these changes, which {@link AssignmentDesk#replace} asks for
 */
public record Replacement(
    List<ProposedPair> ended,
    List<ProposedPair> added,
    int kept,
    List<Obstacle> clashes,
    List<Obstacle> relaxation,
    String fingerprint) {

  public Replacement {
    ended = List.copyOf(ended);
    added = List.copyOf(added);
    clashes = List.copyOf(clashes);
    relaxation = List.copyOf(relaxation);
  }

  public boolean isPossible() {
    return clashes.isEmpty();
  }
}
