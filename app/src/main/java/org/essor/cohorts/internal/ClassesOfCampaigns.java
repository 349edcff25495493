package org.essor.cohorts.internal;

import java.util.ArrayList;
import java.util.List;
import org.essor.certification.ClassLists;
import org.essor.cohorts.Campaign;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The students of each campaign, and of each of its groups, for a session of certification. */
@Component
class ClassesOfCampaigns implements ClassLists {

  private final CampaignRows campaigns;
  private final StudentRows students;
  private final Institutions institutions;

  ClassesOfCampaigns(CampaignRows campaigns, StudentRows students, Institutions institutions) {
    this.campaigns = campaigns;
    this.students = students;
    this.institutions = institutions;
  }

  @Override
  @Transactional(readOnly = true)
  public List<ClassList> list(InstitutionId institution, PersonId reader) {
    var held = institutions.duties(reader, institution);
    if (!held.contains(Duty.MANAGER) && !held.contains(Duty.TEACHER)) {
      return List.of();
    }
    return campaigns.list(institution).stream()
        .flatMap(campaign -> classes(campaign).stream())
        .filter(each -> !each.people().isEmpty())
        .toList();
  }

  private List<ClassList> classes(Campaign campaign) {
    var all = students.list(campaign.id()).stream().map(StudentRows.Row::student).toList();
    var classes = new ArrayList<ClassList>();
    classes.add(
        new ClassList(
            campaign.id().toString(),
            campaign.title(),
            all.stream().flatMap(each -> each.person().stream()).toList()));
    for (var group : campaign.groups()) {
      classes.add(
          new ClassList(
              campaign.id() + " " + group,
              campaign.title() + " – " + group,
              all.stream()
                  .filter(each -> each.group().equals(group))
                  .flatMap(each -> each.person().stream())
                  .toList()));
    }
    return classes;
  }
}
