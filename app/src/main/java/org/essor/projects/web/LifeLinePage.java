package org.essor.projects.web;

import java.util.List;
import java.util.Map;

/**
 * The life line of a project.
 *
 * @param headline what it is in law, in sentences a person can repeat aloud
 * @param question the question that comes next; empty where none is left
 * @param notices what changes of the rules have changed and this member has not read
 * @param lastNotice the last of them, 0 for none
 * @param next the steps that can be worked on now
 * @param total how long the rest takes, in one sentence
 * @param stages the seven stages
 * @param team who works on it, by name
 * @param fading that it will be archived or erased for want of activity; empty where it will not
 * @param mayEdit whether this member may change it
 * @param errors the sentence for each field to correct
 */
public record LifeLinePage(
    String name,
    boolean example,
    List<String> headline,
    String question,
    List<NoticeView> notices,
    long lastNotice,
    List<Next> next,
    String total,
    List<Stage> stages,
    List<String> team,
    String fading,
    boolean mayEdit,
    Map<String, String> errors) {

  public LifeLinePage {
    headline = List.copyOf(headline);
    notices = List.copyOf(notices);
    next = List.copyOf(next);
    stages = List.copyOf(stages);
    team = List.copyOf(team);
  }

  /**
   * A step that can be worked on now: all it waits for is done.
   *
   * @param who must act
   * @param when by when, or from when, in words
   * @param on what is typed as the day it was done
   */
  public record Next(
      String id, int stage, String title, String who, String when, boolean late, String on) {

    /** The name of its field, and the anchor of its error. */
    public String field() {
      return "on." + id;
    }
  }

  /**
   * One of the seven stages.
   *
   * @param state what is done and what is left, in words
   * @param current whether it is the first with something left to do
   */
  public record Stage(int number, String state, boolean current, List<Line> lines) {
    public Stage {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Something on the life line: a step, or what another part of Essor has told.
   *
   * @param step the step, empty for an event
   * @param href where it is told at length, may be empty
   */
  public record Line(String step, String title, String when, boolean done, String href) {}
}
