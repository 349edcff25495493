package org.essor.projects;

import org.essor.kernel.PersonId;

/** Projects to take away. Refuses as {@link Projects} does. */
public interface ProjectExports {

  ProjectExport get(ProjectId id, PersonId who);
}
