package org.essor.applications;

import java.util.List;
import org.essor.kernel.PersonId;

/**
 * What another module adds to the page of an application for those who work on it, such as the
 * answer that it got: each declares a bean.
 */
public interface ApplicationLinks {

  List<Link> links(Application application, PersonId who);
}
