package org.essor.applications.web;

import java.util.List;
import java.util.stream.Stream;
import org.essor.applications.HandlingLinks;
import org.essor.applications.HandlingTabs;
import org.essor.applications.Link;
import org.essor.calls.Call;
import org.essor.kernel.PersonId;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The list of applications, then the links of other modules by their order. */
@Component
class TabsFromLinks implements HandlingTabs {

  private final ObjectProvider<HandlingLinks> links;

  TabsFromLinks(ObjectProvider<HandlingLinks> links) {
    this.links = links;
  }

  @Override
  public List<Crumb> of(Call call, PersonId who, Texts texts) {
    var list = new Link("applications.list.title", Handlers.address(call.id()));
    var others = links.orderedStream().flatMap(each -> each.links(call, who).stream());
    return Stream.concat(Stream.of(list), others)
        .map(link -> new Crumb(link.path(), texts.get(link.textKey())))
        .toList();
  }
}
