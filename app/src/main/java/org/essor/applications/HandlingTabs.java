package org.essor.applications;

import java.util.List;
import org.essor.calls.Call;
import org.essor.kernel.PersonId;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;

/**
 * The pages on the applications of a call, for those who run it: the list, then what other modules
 * add by {@link HandlingLinks}, in the order of the work. Each of these pages shows them all.
 */
public interface HandlingTabs {

  List<Crumb> of(Call call, PersonId who, Texts texts);
}
