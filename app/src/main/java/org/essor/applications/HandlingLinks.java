package org.essor.applications;

import java.util.List;
import org.essor.calls.Call;
import org.essor.kernel.PersonId;

/**
 * What another module adds to the page of a call’s applications for those who run it, such as
 * “Experts”: each declares a bean.
 */
public interface HandlingLinks {

  List<Link> links(Call call, PersonId who);
}
