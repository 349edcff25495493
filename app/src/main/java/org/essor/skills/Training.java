package org.essor.skills;

import java.util.List;
import java.util.Optional;

/** Who offers training in digital-health skills, as the sources say. */
public interface Training {

  /** All offers, in the order of their file. */
  List<Offer> list();

  Optional<Offer> find(String id);
}
