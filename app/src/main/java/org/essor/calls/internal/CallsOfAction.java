package org.essor.calls.internal;

import java.util.List;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.journeys.Text;
import org.essor.platform.Language;
import org.essor.strategy.ActionLinks;
import org.essor.strategy.Label;
import org.springframework.stereotype.Component;

/** The public calls of an action, on its page. */
@Component
class CallsOfAction implements ActionLinks {

  private final Calls calls;

  CallsOfAction(Calls calls) {
    this.calls = calls;
  }

  @Override
  public String textKey() {
    return "calls.of-action";
  }

  @Override
  public List<ActionLink> list(String line) {
    return calls.listPublic().stream()
        .filter(call -> call.sheet().action().equals(line))
        .map(CallsOfAction::link)
        .toList();
  }

  private static ActionLink link(Call call) {
    Text title = call.sheet().title();
    return new ActionLink(
        new Label(title.inOrOther(Language.FR), title.inOrOther(Language.EN)), call.address());
  }
}
