package org.essor.journeys;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Answers that are kept elsewhere than on the visitor's device. The pages of journeys exist twice:
 * by their own addresses for a visitor, and below {@link #PATH} for what is kept.
 */
public interface Workspaces {

  /** The start of the addresses of pages about kept answers; the variable says which. */
  String PATH = "/projets/{" + Workspaces.VARIABLE + "}";

  String VARIABLE = "project";

  /**
   * Opens kept answers for whoever asks, and says as {@link org.essor.platform.PageScope} what the
   * page belongs to.
   *
   * @param id the variable of the address
   * @throws org.essor.kernel.Refusal where there are none, or he may not see them
   */
  Workspace open(String id, HttpServletRequest request);
}
