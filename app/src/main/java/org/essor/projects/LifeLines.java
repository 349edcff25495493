package org.essor.projects;

import java.util.List;
import org.essor.kernel.PersonId;

/** What other modules have told of projects. Refuses as {@link Projects} does. */
public interface LifeLines {

  /** Lists the entries of a project by day. */
  List<LifeLineEntry> list(ProjectId id, PersonId who);
}
