package org.essor.journeys;

import java.util.Optional;

/**
 * Where the answers of one request come from and go to: the visitor's own device, or a project that
 * is kept. The pages of journeys are the same for both.
 */
public interface Workspace {

  /** The start of the addresses of its pages; empty for the visitor's own. */
  String base();

  /**
   * Reads the answers, none where there are none.
   *
   * @throws org.essor.kernel.Refusal where they cannot be read
   */
  Answers answers();

  /**
   * Keeps changed answers.
   *
   * @param changed made from the last {@link #answers}
   * @throws org.essor.kernel.Refusal where they cannot be kept
   */
  void keep(Answers changed);

  /** Finds the variant set aside. */
  Optional<Variant> findVariant();

  void keepVariant(Variant aside);

  void deleteVariant();
}
