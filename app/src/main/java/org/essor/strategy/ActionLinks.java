package org.essor.strategy;

import java.util.List;

/** What another module shows on the page of an action, such as its calls: each declares a bean. */
public interface ActionLinks {

  /** The key of the heading. */
  String textKey();

  /** Lists the pages of this site that belong to a line, which everyone may see. */
  List<ActionLink> list(String line);

  /** A page of this site. */
  record ActionLink(Label text, String path) {}
}
