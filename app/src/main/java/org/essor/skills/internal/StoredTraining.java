package org.essor.skills.internal;

import java.util.List;
import java.util.Optional;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.RegulationFiles;
import org.essor.skills.Offer;
import org.essor.skills.Skills;
import org.essor.skills.Training;
import org.springframework.stereotype.Component;

/** Reads the offers of the folder once, at the start. */
@Component
class StoredTraining implements Training {

  private final List<Offer> offers;

  StoredTraining(SkillsSettings settings, Skills skills) {
    var problems = new Problems();
    offers =
        new TrainingReader(problems, skills.getBank().framework())
            .read(RegulationFiles.read(settings.path()));
    problems.refuseIfAny();
  }

  @Override
  public List<Offer> list() {
    return offers;
  }

  @Override
  public Optional<Offer> find(String id) {
    return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
  }
}
