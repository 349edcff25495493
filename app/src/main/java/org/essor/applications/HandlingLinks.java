package org.essor.applications;

import java.util.List;
import org.essor.calls.Call;
import org.essor.kernel.PersonId;

/**
 * What another module adds to the pages of a call’s applications for those who run it, such as
 * “Experts”: each declares a bean, whose order is that of the work.
 */
public interface HandlingLinks {

  List<Link> links(Call call, PersonId who);
}
