package org.essor.projects;

/** What a member of a team may do. Each may do all that the next may. */
public enum TeamRole {
  /** Manages the team, deletes the project. A project always has one. */
  OWNER,
  /** Changes facts and dates. */
  EDITOR,
  /** Reads. */
  VIEWER;

  public boolean mayEdit() {
    return this != VIEWER;
  }

  public boolean mayManage() {
    return this == OWNER;
  }
}
